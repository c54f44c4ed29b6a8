package org.territoireouvert.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.acceptance.identity.PostOffice;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

/** Two processes of the distribution on one PostgreSQL; nginx hands them requests in turn, which is the worst that may happen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // all is started before the first test
class TwoProcessesIT {

    private static final Duration SECONDS = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BOTH = 8;
    private static final int TURNS = 3;

    @TempDir
    private static Path folder;

    private final PostOffice post = new PostOffice();
    private Configuration configuration;
    private Storage tables;
    private Map<String, String> environment;
    private String site;
    private Service one;
    private Service two;
    private Nginx nginx;

    @BeforeAll
    void start() throws Exception {
        Optional<String> database = TestDatabases.postgres().databaseUrl();
        configuration = TestDatabases.configuration(folder.resolve("data"), database);
        int port = Service.freePort();
        site = "http://localhost:" + port;
        environment = Map.of(
                "OUVERT_DATABASE_URL",
                database.orElseThrow(),
                "OUVERT_STORAGE_DATA",
                configuration.dataDirectory().toString(),
                "OUVERT_SERVER_PUBLIC_URL",
                site,
                "OUVERT_SERVER_TRUSTED_PROXIES",
                "127.0.0.1",
                "OUVERT_MAIL_SERVER",
                "127.0.0.1",
                "OUVERT_MAIL_PORT",
                Integer.toString(post.port()),
                "OUVERT_MAIL_SECURITY",
                "none",
                "OUVERT_MAIL_SENDER",
                "site@val-de-lisiere.invalid");
        one = new Service(folder, environment, Service.freePort());
        two = new Service(folder, environment, Service.freePort());
        nginx = new Nginx(Files.createDirectory(folder.resolve("nginx")), port, List.of(one.port(), two.port()));
        one.await();
        two.await();
        tables = Storage.open(configuration);
    }

    @AfterAll
    void stop() throws Exception {
        tables.close();
        nginx.close();
        one.close();
        two.close();
        post.close();
        TestDatabases.discard(configuration);
    }

    private Person administrator() {
        try (ToolkitServer third =
                ToolkitServer.start(ToolkitRuntime.of(configuration, List.of(), InstantSource.system()))) {
            return new Person(site).with(third.signIn("dgs@exemple.fr", "Dominique Roy", Set.of(Role.ADMINISTRATOR)));
        }
    }

    private <T> T ask(String query, Class<T> kind) {
        return tables.core()
                .read(handle -> handle.createQuery(query).mapTo(kind).one());
    }

    private void change(String statement) {
        tables.core().<Integer, RuntimeException>write(handle -> handle.execute(statement));
    }

    /** Waits until a condition holds so often in a row that both processes have been asked. */
    private static void soon(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        int held = 0;
        while (held < BOTH) {
            held = condition.call() ? held + 1 : 0;
            assertThat(System.nanoTime()).as(what).isLessThan(end);
        }
    }

    @Test
    void bothStartedAtOnceOnAnEmptyDatabase() throws Exception {
        assertThat(one.said() + two.said()).doesNotContain("Exception");
        assertThat(count("core_article where slug = 'aide'")).isEqualTo(1);
        assertThat(count("core_setting where owner = '_identity'")).isEqualTo(1);
    }

    @Test
    void whoSignsInWithOneIsKnownToTheOther() throws Exception {
        try (Person jeanne = new Person(site)) {
            int letters = post.count();
            jeanne.submit("/connexion", "/connexion", Map.of("mel", "jeanne@exemple.fr"));
            String code = PostOffice.code(post.letter(letters + 1));
            jeanne.submit("/connexion/code", "/connexion/code", Map.of("code", code));

            for (int page = 0; page < BOTH; page++) {
                assertThat(jeanne.get("/mon-compte").uri().getPath()).isEqualTo("/mon-compte");
            }
            assertThat(jeanne.servedBy()).hasSize(2);
        }
    }

    @Test
    void whatOneProcessIsToldTheOtherKnowsWithinSeconds() throws Exception {
        try (Person administrator = administrator();
                Person visitor = new Person(site)) {
            administrator.submit("/admin/reglages", "/admin/reglages", Map.of("publication-director", "Ana Ribot"));
            for (int page = 0; page < BOTH; page++) {
                assertThat(administrator
                                .page("/admin/reglages")
                                .select("[name=publication-director]")
                                .val())
                        .as("staff see the present, whoever answers")
                        .isEqualTo("Ana Ribot");
            }
            soon(
                    "a text",
                    SECONDS,
                    () -> visitor.get("/mentions-legales").body().contains("Ana Ribot"));

            administrator.submit("/admin/plugins", "/admin/plugins/consultation/eteindre", Map.of());
            soon("a plugin off", SECONDS, () -> visitor.get("/consultations").statusCode() == 404);
            administrator.submit("/admin/plugins", "/admin/plugins/consultation/allumer", Map.of());
            soon("a plugin on", SECONDS, () -> visitor.get("/consultations").statusCode() == 200);
            assertThat(visitor.servedBy()).hasSize(2);
        }
    }

    @Test
    void aLimitHoldsForBothTogether() throws Exception {
        int before = post.count();
        Set<String> servedBy;
        try (Person somebody = new Person(site)) {
            for (int attempt = 0; attempt < 2 * BOTH; attempt++) {
                somebody.submit("/connexion", "/connexion", Map.of("mel", "paul@exemple.fr"));
            }
            servedBy = somebody.servedBy();
        }

        assertThat(servedBy).hasSize(2);
        post.letter(before + 5);
        Thread.sleep(SECONDS);
        assertThat(post.count()).as("each letter left once").isEqualTo(before + 5);
    }

    /**
     * The database takes note of who claims which turn of which job, and takes longer for it than the processes pause, so that both want the same;
     * then every job is due several times.
     */
    @Test
    void everyTurnOfEveryJobIsDoneByOneProcess() throws Exception {
        change("create table claimed (job text, turn text, owner text, fair boolean)");
        change("""
                create function note_claim() returns trigger language plpgsql as $$ begin
                insert into claimed values (old.name, old.next_run_at, new.lease_owner,
                old.next_run_at <= new.last_started_at and old.lease_owner is null);
                perform pg_sleep(1.2); return new; end $$""");
        change("""
                create trigger claims after update of lease_owner on core_job for each row
                when (new.lease_owner is not null) execute function note_claim()""");
        soon("all jobs are known", PATIENCE, () -> idle() && count("core_job") > 10);
        int jobs = count("core_job");

        for (int turn = 1; turn <= TURNS; turn++) {
            String at = "2020-01-0" + turn + "T00:00:00.000Z";
            change("update core_job set next_run_at = '" + at + "'");
            soon("turn " + turn, PATIENCE, () -> idle() && count("core_job where next_run_at = '" + at + "'") == 0);
        }

        assertThat(count("claimed where not fair"))
                .as("what was not due, or was another's")
                .isZero();
        assertThat(count("claimed where turn < '2021'")).isEqualTo(TURNS * jobs);
        assertThat(ask("select count(distinct owner) from claimed", Integer.class))
                .as("they share the work")
                .isEqualTo(2);
        change("drop trigger claims on core_job");
    }

    private int count(String rows) {
        return ask("select count(*) from " + rows, Integer.class);
    }

    private boolean idle() {
        return count("core_job where lease_owner is not null") == 0;
    }

    @Test
    void aProcessWithAnotherFolderIsRefused() throws Exception {
        Map<String, String> elsewhere = new HashMap<>(environment);
        elsewhere.put("OUVERT_STORAGE_DATA", folder.resolve("ailleurs").toString());
        try (Service third = new Service(folder, elsewhere, Service.freePort())) {
            assertThat(third.ended()).isEqualTo(1);
            assertThat(third.said()).contains("donnez le même dossier à tous").doesNotContain("Exception");
        }
    }

    @Test
    void whenOneIsKilledTheNextRequestIsAnswered() throws Exception {
        try (Person administrator = administrator();
                Person visitor = new Person(site)) {
            administrator.get("/admin");

            one.kill();
            for (int page = 0; page < 3 * BOTH; page++) {
                assertThat(visitor.get("/contact").statusCode()).isEqualTo(200);
                assertThat(administrator.get("/admin").uri().getPath())
                        .as("still signed in")
                        .isEqualTo("/admin");
            }
            administrator.submit("/admin/reglages", "/admin/reglages", Map.of("phone", "01 02 03 04 05"));
            assertThat(administrator
                            .page("/admin/reglages")
                            .select("[name=phone]")
                            .val())
                    .isEqualTo("01 02 03 04 05");

            Path upload = Files.writeString(
                    configuration.dataDirectory().resolve("incoming").resolve("form"), "to the other one");
            one = new Service(folder, environment, one.port()).await();
            assertThat(upload).as("an upload that another process receives").exists();
            try (Person later = new Person(site)) {
                soon(
                        "both serve again",
                        Duration.ofSeconds(30),
                        () -> later.get("/contact").statusCode() == 200
                                && later.servedBy().size() == 2);
            }
        }
    }
}
