package org.territoireouvert.participatorybudget.web.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.conduct.BeaconDraw;
import org.territoireouvert.participatorybudget.conduct.BeaconServer;
import org.territoireouvert.participatorybudget.conduct.BeaconServer.Manner;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.vote.LotSource;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff have ties of a closed vote settled by the beacon, or type the round, and everybody reads it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway") // the site is started before the first test
class BeaconPagesTest {

    private static final String ADMINISTRATION = "/admin/budgets-participatifs";

    private static TestSite site;
    private static TestBrowser editor;
    private static TestClock clock;
    private static BeaconServer server;
    private static long round;
    private static String page;
    private static String vote;

    /** The vote ends before the site starts, in the same database. */
    @BeforeAll
    static void start() throws Exception {
        Configuration configuration = TestDatabases.sqlite();
        try (Storage storage = Storage.open(configuration)) {
            VoteHere here = new VoteHere(storage);
            here.votes.plugin.database().write(handle -> {
                here.repository.save(
                        handle,
                        Vote.prepared(
                                        here.edition.id(),
                                        new BallotPaper(
                                                BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, 2))),
                                        CountingRule.parse("greedy_votes tie=lot"),
                                        Requirement.of(IdentityLevel.MAILBOX))
                                .drawnFrom(LotSource.BEACON),
                        here.votes.plugin.clock().instant());
                return here;
            });
            here.sealVote.seal(here.edition, new Actor.PluginActor(here.votes.plugin.id()));
            here.many(1, 3);
            here.closed();
            vote = here.edition.path() + "/scrutin";
            page = "/admin" + here.edition.path() + "/balise";
            round = here.votes
                    .plugin
                    .database()
                    .read(handle -> here.parts
                            .beaconDraw()
                            .state(
                                    handle,
                                    here.repository
                                            .of(handle, here.edition.id())
                                            .orElseThrow()))
                    .flatMap(BeaconDraw.State::awaited)
                    .orElseThrow()
                    .round();
            clock = new TestClock(here.votes.plugin.clock().instant());
        }
        server = new BeaconServer(Manner.WELL);
        site = TestSite.start(configuration, clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        setServers(server.address());
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        editor.close();
        site.close();
        server.close();
    }

    private static void setServers(String addresses) {
        String settings = "/admin/plugins/participatory-budget/reglages";
        try (TestBrowser administrator = site.browser().asAdministrator()) {
            Map<String, String> fields = new HashMap<>();
            administrator
                    .page(settings)
                    .select("main :is(input, textarea)[name]")
                    .forEach(field -> fields.put(field.attr("name"), field.val()));
            fields.put("beacon-servers", addresses);
            fields.keySet().removeIf(name -> name.startsWith("_"));
            assertThat(administrator.submit(settings, settings, fields).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text().replace('\u00a0', ' ');
    }

    private static HttpResponse<String> type(BeaconRound typed) {
        return editor.submit(
                page, page + "/saisir", Map.of("randomness", typed.randomness().hex(), "signature", typed.signature()));
    }

    @Test
    @Order(1)
    void thePageSaysWhichRoundSettlesTiesAndThatItIsTooEarly() {
        assertThat(editor.page(ADMINISTRATION).select("a[href=" + page + "]")).hasSize(1);
        assertThat(editor.page(page).select("main").text()).contains("Le tour " + round + " de drand");

        HttpResponse<String> asked = editor.submit(page, page + "/chercher", Map.of());

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(text(asked)).contains("Ce tour n’est pas encore publié");
        assertThat(type(BeaconServer.round(round)).statusCode()).isEqualTo(422);
        assertThat(server.asked()).isZero();
        assertThat(site.page(vote).select("main").text())
                .contains("Les égalités sont départagées par la balise publique drand", "Tour " + round);
    }

    @Test
    @Order(2)
    void oneServerIsNotEnoughAndWhatIsTypedIsChecked() {
        clock.advance(Duration.ofSeconds(603));

        assertThat(text(editor.submit(page, page + "/chercher", Map.of()))).contains("Moins de deux serveurs");
        assertThat(text(type(new BeaconRound(
                        round,
                        BeaconServer.round(round - 1).randomness(),
                        BeaconServer.round(round).signature()))))
                .contains("n’est pas l’empreinte de cette signature");
    }

    @Test
    @Order(3)
    void theRoundThatIsTypedIsReadByEverybody() {
        HttpResponse<String> typed = type(BeaconServer.round(round));

        assertThat(typed.uri().getPath()).isEqualTo(ADMINISTRATION);
        assertThat(editor.page(ADMINISTRATION).select("form[action$=/depouiller]"))
                .hasSize(1);
        assertThat(editor.page(page).select("main").text()).contains("Ce tour est écrit dans le journal");
        assertThat(site.page(vote).select("main code").eachText())
                .contains(
                        BeaconServer.round(round).randomness().hex(),
                        BeaconServer.round(round).signature());
    }

    @Test
    @Order(4)
    void onlyWhoCountsMayAndOnlyWhereABeaconIsChosen() {
        try (TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(auditor.get(page).statusCode()).isEqualTo(403);
        }
        assertThat(editor.get(ADMINISTRATION + "/inconnue/balise").statusCode()).isEqualTo(404);
    }
}
