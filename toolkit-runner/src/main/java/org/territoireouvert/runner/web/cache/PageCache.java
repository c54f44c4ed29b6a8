package org.territoireouvert.runner.web.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps pages without a form that were written for a visitor. A commit of this process forgets all of them at once; what
 * another process wrote is seen within a second. A page that was begun before a commit is not kept after it. Safe for all
 * threads.
 */
public final class PageCache {

    /** Time after which a page is written anew, whatever happened. */
    private static final long KEPT_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private static final int MOST_PAGES = 500;
    private static final int LARGEST_PAGE = 256_000;

    private final Map<String, Kept> pages = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    /**
     * A page that was kept.
     *
     * @param body its bytes
     * @param entityTag its validator, with its quotes
     */
    public record Kept(byte[] body, String entityTag, long version, long writtenAt) {}

    /** Returns the state of the data, to be given to {@link #keep} with what is read from now on. */
    public long version() {
        return version.get();
    }

    /** Finds a page that is still true. */
    public Optional<Kept> find(String key) {
        Kept kept = pages.get(key);
        if (kept == null
                || kept.version() != version.get()
                || System.nanoTime() - kept.writtenAt() > KEPT_NANOSECONDS) {
            return Optional.empty();
        }
        return Optional.of(kept);
    }

    /**
     * Keeps a page.
     *
     * @param readVersion what {@link #version} returned before the page was begun
     */
    public void keep(String key, byte[] body, String entityTag, long readVersion) {
        if (body.length > LARGEST_PAGE || readVersion != version.get()) {
            return;
        }
        if (pages.size() >= MOST_PAGES) {
            pages.clear();
        }
        pages.put(key, new Kept(body, entityTag, readVersion, System.nanoTime()));
    }

    /** Forgets all pages: something was written. */
    public void forget() {
        version.incrementAndGet();
        pages.clear();
    }
}
