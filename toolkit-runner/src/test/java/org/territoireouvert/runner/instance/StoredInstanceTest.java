package org.territoireouvert.runner.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.instance.Instance.Logo;
import org.territoireouvert.runner.instance.Instance.Text;

class StoredInstanceTest {

    private static final Instance VAL = new Instance(
            "Participer en Val-de-Lisière",
            "Communauté de communes Val-de-Lisière",
            "#0d5c4b",
            "#f4b942",
            Optional.of(new Logo("image/png", "AQID")),
            Map.of(Text.PHONE, "01 00 00 00 00", Text.ACCESSIBILITY_STATE, "partial"));

    @TempDir
    private Path folder;

    private Database database;
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @BeforeEach
    void open() throws Exception {
        Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"));
        try (InputStream sql =
                StoredInstance.class.getResourceAsStream("/META-INF/toolkit/migrations/V0002__instance.sql")) {
            String script = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> handle.createScript(script).execute());
        }
        database = new Database() {
            @Override
            public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
                return jdbi.withHandle(work);
            }

            @Override
            public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
                return jdbi.inTransaction(work);
            }

            @Override
            public void afterCommit(Runnable action) {
                action.run();
            }

            @Override
            public boolean isInTransaction() {
                return false;
            }

            @Override
            public Instant now(Handle handle) {
                return InstantSource.system().instant();
            }

            @Override
            public String nowExpression() {
                return "'" + PortableInstant.text(InstantSource.system().instant()) + "'";
            }
        };
    }

    @Test
    void anEmptySiteHasADefaultThatCanBeShown() {
        Instance instance = store().current();

        assertThat(instance.siteName()).isEqualTo("Participer");
        assertThat(instance.brand()).matches("#[0-9a-f]{6}");
        assertThat(instance.text(Text.ADDRESS)).isEmpty();
    }

    @Test
    void whatIsSavedIsReadByAnotherProcess() {
        store().save(VAL);

        assertThat(store().current()).isEqualTo(VAL);
    }

    @Test
    void savingTwiceLeavesNothingOfTheFirst() {
        StoredInstance store = store();
        store.save(VAL);
        Instance bare = new Instance("Autre", "", "#6b2150", "#ff9466", Optional.empty(), Map.of());

        store.save(bare);

        assertThat(store().current()).isEqualTo(bare);
    }

    @Test
    void changesOfOthersAreSeenAfterTwoSeconds() {
        StoredInstance mine = store();
        Instance before = mine.current();
        store().save(VAL);

        now = now.plusMillis(1_999);
        assertThat(mine.current()).isSameAs(before);
        now = now.plusMillis(1);
        assertThat(mine.current()).isEqualTo(VAL);
    }

    @Test
    void whatHasNotChangedStaysTheSameObject() {
        StoredInstance store = store();
        Instance before = store.current();

        now = now.plusSeconds(10);

        assertThat(store.current()).isSameAs(before);
    }

    private StoredInstance store() {
        return new StoredInstance(database, () -> now);
    }
}
