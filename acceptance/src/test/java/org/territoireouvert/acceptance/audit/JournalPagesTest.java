package org.territoireouvert.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.audit.checkpoint.Checkpoints;
import org.territoireouvert.runner.audit.checkpoint.NoteKey;
import org.territoireouvert.runner.audit.checkpoint.SignedNote;
import org.territoireouvert.runner.audit.checkpoint.SigningKeyFile;
import org.territoireouvert.runner.audit.verification.ChainCheck;
import org.territoireouvert.runner.audit.verification.Verdict;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;
import org.xml.sax.InputSource;

/** The pages of the log on PostgreSQL, which refuses more than SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class JournalPagesTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-31T23:30:00Z");
    private static final AuditType GONE = new AuditType("gone-plugin.bell-rung", Visibility.PUBLIC);
    private static final Actor.Agent AGENT = new Actor.Agent("agent-1", "Hélène Vasseur", Set.of("editor"));

    private final TestClock clock = new TestClock(OCTOBER);
    private TestSite site;

    @BeforeAll
    void start() {
        Configuration configuration = TestDatabases.postgres();
        site = TestSite.start(configuration, clock, List.of());
        append(
                "",
                AuditEntry.of(CoreAudit.PLUGIN_ENABLED, LoggedActor.COMMAND_LINE, "calls")
                        .with("plugin", "calls"));
        clock.advance(Duration.ofHours(1));
        append(
                "",
                AuditEntry.of(CoreAudit.ACCOUNT_SUSPENDED, AGENT, "account-7").with("reason", "Menaces <b>"));
        append(
                "gone-plugin",
                AuditEntry.of(GONE, AGENT, "/cloches")
                        .with("bell", "Marie <script>")
                        .with("tower", "nord"));
        append(
                "",
                AuditEntry.of(CoreAudit.RIGHTS_CHANGED, AGENT, "runtime.read-audit")
                        .with("held", "yes")
                        .with("permission", "gone-plugin.ring")
                        .with("role", "gone-plugin.ringer"));
        site.asAdministrator();
        site.submit("/admin/reglages", "/admin/reglages", Map.of("phone", "01 02 03 04 05"));
        new Checkpoints(site.tables(), new HashChain(clock), SigningKeyFile.of(configuration), clock).write();
    }

    private void append(String owner, AuditEntry entry) {
        site.tables().<Boolean, RuntimeException>write(handle -> {
            new HashChain(clock).append(handle, owner, entry);
            return true;
        });
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void leave() {
        site.asVisitor();
    }

    private static List<String> sentences(Document page) {
        return page.select(".to-rows h3").eachText();
    }

    @Test
    void everybodyReadsThePublicPart() {
        Document page = site.page("/journal");

        assertThat(sentences(page))
                .hasSize(5)
                .anyMatch(sentence -> sentence.equals("Le greffon « calls » a été allumé."))
                .anyMatch(sentence -> sentence.startsWith("Des textes du site ont été changés"));
        assertThat(page.text())
                .contains("depuis la ligne de commande du serveur", "par l’équipe (")
                .doesNotContain("Vasseur", "Dominique", "agent-1", "account-7", "Menaces", "suspendu");
        assertThat(page.select("footer a[href=/journal]")).hasSize(1);
    }

    @Test
    void everySentenceIsSaidInEnglishToo() {
        Document page = Jsoup.parse(site.get("/journal", "en").body());

        assertThat(page.select("h1").text()).isEqualTo("Log of acts");
        assertThat(sentences(page)).contains("The plugin “calls” was switched on.");
    }

    @Test
    void entriesOfAPluginThatIsGoneAreNamedByTheirCode() {
        assertThat(sentences(site.page("/journal")))
                .anyMatch(sentence ->
                        sentence.contains("gone-plugin.bell-rung") && sentence.contains("Marie <script>, nord"))
                .anyMatch(sentence -> sentence.contains("gone-plugin.ringer") && sentence.contains("a reçu"));
        assertThat(site.get("/journal").body()).doesNotContain("<script>,");
    }

    @Test
    void filtersKeepToOneKindAndOneMonth() {
        assertThat(sentences(site.page("/journal?type=runtime.rights-changed"))).hasSize(1);
        assertThat(sentences(site.page("/journal?mois=2026-10"))).hasSize(1);
        assertThat(sentences(site.page("/journal?mois=2026-11"))).hasSize(4);
        Document page = site.page("/journal?mois=2026-10&type=runtime.plugin-enabled");
        assertThat(sentences(page)).hasSize(1);
        assertThat(page.select("option[selected]").eachAttr("value"))
                .containsExactly("runtime.plugin-enabled", "2026-10");
        assertThat(page.select("option[value=2026-10]").text()).isEqualTo("octobre 2026");
    }

    @Test
    void anInternalKindIsNotShownToThePublicByItsName() {
        Document page = site.page("/journal?type=runtime.account-suspended");

        assertThat(sentences(page)).isEmpty();
        assertThat(page.select(".to-empty a").attr("href")).isEqualTo("/journal");
        assertThat(page.select("option[value=runtime.account-suspended]")).isEmpty();
    }

    @Test
    void nonsenseInTheAddressIsSaid() {
        for (String query : List.of(
                "mois=2026-13",
                "mois=hier",
                "apres=!!",
                "apres=eA",
                "apres=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
                "avant=IQ",
                "type=%00",
                "type=" + "a".repeat(2_000),
                "sorte=publication")) {
            assertThat(site.get("/journal?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void aPublicEntryHasAnAddressOfItsOwnAndAnInternalOneHasNone() {
        Document page = site.page("/journal/3");
        assertThat(page.select("h1").text()).isEqualTo("Entrée 3 du journal");
        assertThat(page.select("dd a").attr("href")).isEqualTo("/cloches");

        for (String absent : List.of("2", "0", "-1", "999", "x", "99999999999999999999", "%27")) {
            assertThat(site.get("/journal/" + absent).statusCode()).as(absent).isEqualTo(404);
        }
    }

    @Test
    void theFeedIsAtom() throws Exception {
        HttpResponse<String> answer = site.get("/journal.atom");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Element feed = factory.newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(answer.body())))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String obligatory : List.of("id", "title", "updated", "author")) {
            assertThat(feed.getElementsByTagName(obligatory).getLength())
                    .as(obligatory)
                    .isPositive();
        }
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(5);
        assertThat(answer.body())
                .contains("/journal/3</id>", "Marie &lt;script&gt;, nord")
                .doesNotContain("Vasseur", "account-7");
    }

    @Test
    void checkpointsCanBeKeptAndChecked() {
        Document page = site.page("/journal/points-de-controle");
        List<SignedNote> kept = SignedNote.parseAll(
                        site.get("/journal/points-de-controle.txt").body())
                .orElseThrow();

        assertThat(kept).isNotEmpty();
        Element key = page.selectFirst("dd code");
        assertThat(NoteKey.parse(key.text()).orElseThrow().signed(kept.getLast()))
                .isTrue();
        assertThat(page.select("details").size()).isEqualTo(kept.size());
        assertThat(new ChainCheck(site.tables()).run(kept, Set.of())).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void thePublicFileNamesNobody() {
        HttpResponse<String> answer = site.get("/journal/journal.jsonl");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().count()).isGreaterThanOrEqualTo(5);
        assertThat(answer.body()).doesNotContain("Vasseur", "agent-1", "account-7", "Menaces", "Dominique");
    }

    @Test
    void theInternalPartIsForThoseWhoMayReadIt() {
        for (String path : List.of(
                "/admin/journal", "/admin/journal/journal-interne.jsonl", "/admin/journal/journal-interne.csv")) {
            assertThat(site.asVisitor().get(path).uri().getPath()).isEqualTo("/connexion/agents");
            assertThat(site.asCitizen("jeanne@exemple.fr").get(path).statusCode())
                    .isEqualTo(403);
            assertThat(site.asAgent("paul@exemple.fr", "Paul Giraud", Role.EDITOR)
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.asAgent("marc@exemple.fr", "Marc Leroux", Role.AUDITOR)
                            .get(path)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void auditorsFindEntriesByActAgentObjectAndDay() {
        site.asAgent("marc@exemple.fr", "Marc Leroux", Role.AUDITOR);

        Document all = site.page("/admin/journal");
        assertThat(all.select("tbody").text())
                .contains("Motif : Menaces <b>", "Hélène Vasseur", "Dominique Administration");
        assertThat(all.select("option[value=agent-1]").text()).isEqualTo("Hélène Vasseur");
        assertThat(rows("type=runtime.account-suspended")).isEqualTo(1);
        assertThat(rows("agent=agent-1")).isEqualTo(3);
        assertThat(rows("objet=account-7")).isEqualTo(1);
        assertThat(rows("du=2026-11-01")).isGreaterThanOrEqualTo(4);
        assertThat(rows("au=2026-10-31")).isEqualTo(1);
        assertThat(rows("du=2026-11-01&au=2026-10-31")).isZero();
        assertThat(rows("du=2026-02-30&agent=%27%20or%201=1")).isZero();
    }

    private int rows(String query) {
        return site.page("/admin/journal?" + query).select("tbody tr").size();
    }

    @Test
    void auditorsTakeWhatTheyFoundWithThem() {
        site.asAgent("marc@exemple.fr", "Marc Leroux", Role.AUDITOR);

        String table =
                site.get("/admin/journal/journal-interne.csv?objet=account-7").body();
        String lines =
                site.get("/admin/journal/journal-interne.jsonl?objet=account-7").body();

        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains("Menaces <b>", "Hélène Vasseur", "account-7");
        assertThat(lines.lines()).singleElement().asString().contains("\"salt\"", "\"actor\":\"agent-1\"");
    }
}
