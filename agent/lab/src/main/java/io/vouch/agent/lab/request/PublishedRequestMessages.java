package io.vouch.agent.lab.request;

import io.vouch.messages.MessageBundle;

/** The report of published requests (P10). */
@MessageBundle
interface PublishedRequestMessages {
  String whatTableShows();

  String requestsGoal();

  String planExactGoal();

  String figures(int requests, String set, String coverage, int answered, String exact);

  String catalogueColumn();

  String requestColumn();

  String meantColumn();

  String understoodColumn();

  String asks();
}
