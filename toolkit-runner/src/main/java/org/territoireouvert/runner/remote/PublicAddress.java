package org.territoireouvert.runner.remote;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the internet from those of private networks, which nobody may have this server ask. */
final class PublicAddress {

    private static final int BYTE = 0xff;

    private PublicAddress() {}

    /** Tells whether an address is neither of this machine nor of a private, shared, local or multicast network. */
    static boolean is(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address
                        ? isReserved(address.getAddress())
                        : isEmbedded(address.getAddress())));
    }

    /** This network (0/8), shared by carriers (100.64/10), protocol assignments (192.0.0/24), benchmarks (198.18/15), reserved (240/4). */
    private static boolean isReserved(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** Unique local (fc00::/7), translated (64:ff9b::/96) and tunnelled (2002::/16, 2001::/32) addresses. */
    private static boolean isEmbedded(byte[] bytes) {
        int first = (bytes[0] & BYTE) << 8 | bytes[1] & BYTE;
        int second = (bytes[2] & BYTE) << 8 | bytes[3] & BYTE;
        return first >> 9 == 0xfc >> 1
                || first == 0x64 && second == 0xff9b
                || first == 0x2002
                || first == 0x2001 && second == 0;
    }
}
