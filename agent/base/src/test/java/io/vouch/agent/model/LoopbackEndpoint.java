package io.vouch.agent.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A loopback server that misbehaves byte by byte, for what WireMock cannot play. */
public final class LoopbackEndpoint implements AutoCloseable {
  /** What to do with a request, once it has been read. */
  public interface Answer {
    void write(OutputStream out, Socket socket) throws IOException;
  }

  private static final String STREAM_HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final ServerSocket server;
  private final Answer answer;
  private final AtomicInteger requests = new AtomicInteger();
  private final CompletableFuture<Boolean> hungUp = new CompletableFuture<>();

  private LoopbackEndpoint(ServerSocket server, Answer answer) {
    this.server = server;
    this.answer = answer;
  }

  /** Starts one on a free port. */
  public static LoopbackEndpoint start(Answer answer) {
    try {
      LoopbackEndpoint endpoint =
          new LoopbackEndpoint(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
      Thread.ofVirtual().start(endpoint::serve);
      return endpoint;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One that reads the request and then says nothing until the client hangs up. */
  public static LoopbackEndpoint hanging() {
    return start((out, socket) -> {});
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  public int requests() {
    return requests.get();
  }

  /** Completes with true when a client closes a connection that was answered to the end or hung. */
  public CompletableFuture<Boolean> hungUp() {
    return hungUp;
  }

  /** The head of a streamed answer. */
  public static void head(OutputStream out) throws IOException {
    out.write(STREAM_HEAD.getBytes(StandardCharsets.UTF_8));
  }

  /** One chunk of a streamed answer, sent at once. */
  public static void chunk(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The end of a streamed answer. */
  public static void end(OutputStream out) throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Resets the connection. */
  public static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      readRequest(in);
      requests.incrementAndGet();
      answer.write(socket.getOutputStream(), socket);
      hungUp.complete(in.read() < 0);
    } catch (IOException e) {
      hungUp.complete(true);
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int length = 0;
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    for (int read = 0; read < length; ) {
      int c = reader.read();
      read +=
          c < 0 ? length : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
