package io.vouch.agent.understanding.grammar.clause;

/** What a negator does in its clause. */
public enum Frame {
  /** What follows is not wanted ("not too bright", "something that does not squeak"). */
  REFUSES,
  /** A whole thing is not wanted, with its head ("I don't want a heavy machine"). */
  REFUSES_WHOLE,
  /** Says something of a person, of what is shown or of the world ("it doesn't tick every box"). */
  REMARKS,
  /** Asks for what follows, or for more of it ("is there no bag …?", "not wide enough"). */
  WANTS,
  /** What follows is neither wanted nor refused ("not only for children"). */
  WAIVES
}
