package io.vouch.acceptance.web;

import io.vouch.acceptance.DemoMarketServer;
import io.vouch.memory.VouchStore;
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
import java.util.Map;
import java.util.function.Consumer;

/**
 * The packaged application on a port and a data directory of its own, with the demo market in it.
 */
final class PackagedServer implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Path data;
  private final Map<String, String> environment;
  private final URI address;
  private Process process;

  private PackagedServer(Path data, Map<String, String> environment) throws IOException {
    this.data = data;
    this.environment = environment;
    this.address = URI.create("http://127.0.0.1:" + freePort());
    this.process = launch();
  }

  /** Starts it; {@code further} adds to the store before that. */
  static PackagedServer start(Consumer<VouchStore> further) {
    return start(further, Map.of());
  }

  /** The same with further settings in its environment. */
  static PackagedServer start(Consumer<VouchStore> further, Map<String, String> environment) {
    try {
      Path data = Files.createTempDirectory("vouch-pages");
      DemoMarketServer.fill(data, further);
      PackagedServer server = new PackagedServer(data, environment);
      server.awaitReady();
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the packaged server could not be started", e);
    }
  }

  private Process launch() throws IOException {
    return command("serve", "--port", Integer.toString(address.getPort()))
        .redirectErrorStream(true)
        .redirectOutput(output().toFile())
        .start();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("vouch.jar")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("VOUCH_LLM"));
    builder.environment().put("VOUCH_DATA_DIR", data.toString());
    builder.environment().putAll(environment);
    return builder;
  }

  private Path output() {
    return data.resolve("server.log");
  }

  /** Where its data lies. */
  Path data() {
    return data;
  }

  /** Runs a command beside the server, on the same data, to its end. */
  void run(String... arguments) {
    try {
      Path log = data.resolve("command.log");
      Process command =
          command(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
      if (command.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the command could not be run", e);
    }
  }

  /** Ends it without any warning and starts it again on the same data and port. */
  void killAndRestart() {
    try {
      process.destroyForcibly().onExit().join();
      process = launch();
      awaitReady();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the packaged server could not be started again", e);
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
    throw new IllegalStateException("the server is not ready: " + Files.readString(output()));
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
