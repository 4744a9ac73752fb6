package io.vouch.agent.security;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The rule of where a server may listen: beyond this machine only with a key, or when told that it
 * is insecure.
 */
public final class BindingRule {
  private static final SecurityMessages SAY = Messages.of(SecurityMessages.class);

  private BindingRule() {}

  /**
   * Lets a server listen.
   *
   * @throws VouchException CONFIGURATION if the address can be reached from outside and no key
   *     exists
   */
  public static void require(String host, boolean hasKeys, boolean insecure) {
    if (!hasKeys && !insecure && !isLoopback(host)) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.openHostWithoutKey(host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new VouchException(ErrorCode.CONFIGURATION, SAY.unknownHost(host), e);
    }
  }
}
