package org.territoireouvert.runner.identity.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network of a client, for limits: the first 24 bits of an IPv4 address, the first 64 of an IPv6 address. */
public final class NetworkAddress {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 8;

    private NetworkAddress() {}

    /** Returns a text that is the same for all clients of one network. */
    public static String of(String clientAddress) {
        if (!clientAddress.matches("[0-9a-fA-F:.]+")) {
            return clientAddress;
        }
        try {
            InetAddress address = InetAddress.getByName(clientAddress);
            int kept = address instanceof Inet6Address ? IPV6_BYTES : IPV4_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), kept));
        } catch (UnknownHostException e) {
            return clientAddress;
        }
    }
}
