package io.vouch.acceptance.web;

import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import io.vouch.simulator.demo.DemoMarket;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The packaged application on a port and a data directory of its own, with the demo market in it.
 */
final class PackagedServer implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Process process;
  private final URI address;
  private final Path output;

  private PackagedServer(Process process, URI address, Path output) {
    this.process = process;
    this.address = address;
    this.output = output;
  }

  /** Starts it; {@code further} adds to the store before that. */
  static PackagedServer start(Consumer<VouchStore> further) {
    try {
      Path data = Files.createTempDirectory("vouch-pages");
      fill(data, further);
      int port = freePort();
      Path output = data.resolve("server.log");
      ProcessBuilder command =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-jar",
              System.getProperty("vouch.jar"),
              "serve",
              "--port",
              Integer.toString(port));
      command.environment().put("VOUCH_DATA_DIR", data.toString());
      command.environment().keySet().removeIf(name -> name.startsWith("VOUCH_LLM"));
      Process process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      PackagedServer server =
          new PackagedServer(process, URI.create("http://127.0.0.1:" + port), output);
      server.awaitReady();
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the packaged server could not be started", e);
    }
  }

  String address(String path) {
    return address.resolve(path).toString();
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline && process.isAlive()) {
        try {
          if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // not listening yet
        }
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the server is not ready: " + Files.readString(output));
  }

  private static void fill(Path directory, Consumer<VouchStore> further) {
    DemoMarket market = DemoMarket.standard();
    List<Item> items = new ArrayList<>();
    market.forEachItem(items::add);
    List<Event> events = new ArrayList<>();
    market.forEachEvent(events::add);
    try (VouchStore store = JdbcVouchStore.open(StoreLocation.directory(directory))) {
      store.catalogue().upsert(market.schema(), items);
      store.events().append(events);
      further.accept(store);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
  }
}
