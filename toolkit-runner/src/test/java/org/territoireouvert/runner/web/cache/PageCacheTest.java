package org.territoireouvert.runner.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private static final byte[] BODY = "<h1>Projets</h1>".getBytes(StandardCharsets.UTF_8);

    private final PageCache cache = new PageCache();

    @Test
    void aKeptPageIsFoundUnderItsKeyOnly() {
        cache.keep("fr /projets?", BODY, "\"1\"", cache.version());

        assertThat(cache.find("fr /projets?"))
                .hasValueSatisfying(kept -> assertThat(kept.body()).isEqualTo(BODY));
        assertThat(cache.find("en /projets?")).isEmpty();
    }

    @Test
    void aCommitForgetsEveryPage() {
        cache.keep("fr /projets?", BODY, "\"1\"", cache.version());

        cache.forget();

        assertThat(cache.find("fr /projets?")).isEmpty();
    }

    @Test
    void aPageBegunBeforeACommitIsNotKeptAfterIt() {
        long begun = cache.version();

        cache.forget();
        cache.keep("fr /projets?", BODY, "\"1\"", begun);

        assertThat(cache.find("fr /projets?")).isEmpty();
    }

    @Test
    void manyPagesDoNotFillTheMemory() {
        for (int number = 0; number < 2_000; number++) {
            cache.keep("fr /projets/" + number, BODY, "\"1\"", cache.version());
        }

        assertThat(cache.find("fr /projets/0")).isEmpty();
        assertThat(cache.find("fr /projets/1999")).isPresent();
    }

    @Test
    void aVeryLargePageIsNotKept() {
        cache.keep("fr /tout?", new byte[300_000], "\"1\"", cache.version());

        assertThat(cache.find("fr /tout?")).isEmpty();
    }
}
