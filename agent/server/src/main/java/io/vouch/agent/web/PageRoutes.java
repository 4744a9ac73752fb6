package io.vouch.agent.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The addresses of the pages, and how long a browser may keep what it got. */
@Singleton
final class PageRoutes {
  /**
   * A page names its scripts, whose names change with their content: it must be asked for again.
   */
  private static final String ASK_AGAIN = "no-cache";

  void register(@Observes Router router) {
    router.get("/").order(-20).handler(PageRoutes::askAgain);
    router.get("/console.html").order(-20).handler(PageRoutes::askAgain);
    router.get("/console").order(-21).handler(context -> context.reroute("/console.html"));
  }

  private static void askAgain(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
    context.next();
  }
}
