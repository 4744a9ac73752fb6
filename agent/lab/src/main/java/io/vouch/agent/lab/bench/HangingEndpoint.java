package io.vouch.agent.lab.bench;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A model endpoint on this machine that takes every connection and never answers. */
public final class HangingEndpoint implements AutoCloseable {
  private static final MachineMessages SAY = Messages.of(MachineMessages.class);

  private static final int WAITING = 1_000;

  private final ServerSocket server;
  private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

  private HangingEndpoint(ServerSocket server) {
    this.server = server;
  }

  /** Opens one on a free port. */
  public static HangingEndpoint open() {
    try {
      HangingEndpoint endpoint =
          new HangingEndpoint(new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("hanging-endpoint").start(endpoint::take);
      return endpoint;
    } catch (IOException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.noPort(), e);
    }
  }

  /** The base URL that a client is given. */
  public String url() {
    return "http://127.0.0.1:%d/v1".formatted(server.getLocalPort());
  }

  private void take() {
    while (!server.isClosed()) {
      try {
        taken.add(server.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : taken) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
