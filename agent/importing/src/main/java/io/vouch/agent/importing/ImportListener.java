package io.vouch.agent.importing;

/** Is told now and then how far an import is; on the thread that imports. */
public interface ImportListener {
  /** Tells nobody. */
  ImportListener SILENT = progress -> {};

  void progressed(ImportProgress progress);
}
