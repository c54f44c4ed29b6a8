package org.territoireouvert.runner.web.server;

import java.util.concurrent.ThreadLocalRandom;

/** Makes marks that people can read out on the telephone: eight letters and digits that cannot be mistaken for others. */
public final class RequestIds {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;

    /** Returns a new one. */
    public String next() {
        long random = ThreadLocalRandom.current().nextLong();
        char[] id = new char[LENGTH];
        for (int index = 0; index < LENGTH; index++) {
            id[index] = LETTERS.charAt((int) (random >>> index * BITS & LETTERS.length() - 1));
        }
        return new String(id);
    }
}
