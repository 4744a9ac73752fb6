package io.vouch.agent.security;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The rule of where a server may listen: beyond this machine only with a key, or when told that it
 * is insecure.
 */
public final class BindingRule {
  private BindingRule() {}

  /**
   * Lets a server listen.
   *
   * @throws VouchException CONFIGURATION if the address can be reached from outside and no key
   *     exists
   */
  public static void require(String host, boolean hasKeys, boolean insecure) {
    if (!hasKeys && !insecure && !isLoopback(host)) {
      throw new VouchException(
          ErrorCode.CONFIGURATION,
          "The host (%s) can be reached from other machines, but there is no key, so anybody could read and write everything. Maybe make one: vouch keys create --role admin; or say --insecure."
              .formatted(host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new VouchException(
          ErrorCode.CONFIGURATION, "The host (%s) is unknown here.".formatted(host), e);
    }
  }
}
