package org.territoireouvert.runner.identity;

import java.util.Enumeration;
import java.util.Set;

/** Finds the address of the client behind proxies: only what a trusted proxy says is believed. */
public final class ClientAddresses {

    private final Set<String> trusted;

    /** Trusts the proxies with these addresses. */
    public ClientAddresses(Iterable<String> trustedProxies) {
        Set<String> addresses = new java.util.HashSet<>();
        trustedProxies.forEach(addresses::add);
        this.trusted = Set.copyOf(addresses);
    }

    /**
     * Returns the last address that no trusted proxy has.
     *
     * @param remote address at the other end of the connection
     * @param forwardedFor values of the header {@code X-Forwarded-For}, in order
     */
    public String of(String remote, Enumeration<String> forwardedFor) {
        if (!trusted.contains(remote)) {
            return remote;
        }
        StringBuilder chain = new StringBuilder();
        while (forwardedFor.hasMoreElements()) {
            chain.append(',').append(forwardedFor.nextElement());
        }
        String[] hops = chain.toString().split(",");
        for (int index = hops.length - 1; index >= 0; index--) {
            String hop = hops[index].strip();
            if (!hop.isEmpty() && !trusted.contains(hop)) {
                return hop;
            }
        }
        return remote;
    }
}
