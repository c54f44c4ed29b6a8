package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.identity.Who.ADMINISTRATOR;
import static org.territoireouvert.acceptance.identity.Who.AUDITOR;
import static org.territoireouvert.acceptance.identity.Who.COUNTER_AGENT;
import static org.territoireouvert.acceptance.identity.Who.EDITOR;
import static org.territoireouvert.acceptance.identity.Who.MODERATOR;
import static org.territoireouvert.acceptance.identity.Who.OBSERVER;
import static org.territoireouvert.acceptance.identity.Who.TELLER;
import static org.territoireouvert.acceptance.identity.Who.VALUATOR;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.DeclaredRoute;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.testkit.TestSite;

/**
 * Every declared route of the runtime and of all plugins, opened as everybody, against a table written by hand. The table knows nothing
 * of the code under test: who may do what stands here once more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class RouteMatrixTest {

    private static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);
    private static final Set<Who> SIGNED_IN = Who.all(Who::signedIn);
    private static final Set<Who> STAFF = Who.all(Who::staff);

    /** Who may: one line for each permission. */
    private static final Map<String, Set<Who>> MAY = Map.ofEntries(
            may("runtime.read", EVERYBODY),
            may("runtime.use-account", SIGNED_IN),
            may("runtime.prove-identity", SIGNED_IN),
            may("runtime.take-part", SIGNED_IN),
            may("runtime.work", STAFF),
            may("runtime.moderate", MODERATOR, ADMINISTRATOR),
            may("runtime.write-pages", EDITOR, ADMINISTRATOR),
            may("runtime.read-messages", EDITOR, MODERATOR, ADMINISTRATOR),
            may("runtime.attach-files", SIGNED_IN),
            may("runtime.join-organisations", SIGNED_IN),
            may("runtime.manage-organisations", EDITOR, MODERATOR, ADMINISTRATOR),
            may("runtime.help-people", COUNTER_AGENT, ADMINISTRATOR),
            may("runtime.issue-codes", COUNTER_AGENT, ADMINISTRATOR),
            may("runtime.import-rolls", ADMINISTRATOR),
            may("runtime.manage-people", ADMINISTRATOR),
            may("runtime.see-roles", AUDITOR, OBSERVER, ADMINISTRATOR),
            may("runtime.manage-roles", ADMINISTRATOR),
            may("runtime.read-audit", AUDITOR, ADMINISTRATOR),
            may("runtime.read-mails", ADMINISTRATOR),
            may("runtime.send-newsletters", EDITOR, ADMINISTRATOR),
            may("runtime.edit-contents", EDITOR, ADMINISTRATOR),
            may("runtime.administer", ADMINISTRATOR),
            may("consultation.read-consultations", EVERYBODY),
            may("consultation.take-part", EVERYBODY),
            may("consultation.act-as-guarantor", SIGNED_IN),
            may("consultation.see-consultations", STAFF),
            may("consultation.create-consultation", EDITOR, ADMINISTRATOR),
            may("consultation.prepare-consultation", EDITOR, ADMINISTRATOR),
            may("consultation.read-answer-files", EDITOR, ADMINISTRATOR),
            may("call-for-projects.read-calls", EVERYBODY),
            may("call-for-projects.take-part", SIGNED_IN),
            may("call-for-projects.examine", EDITOR, ADMINISTRATOR),
            may("initiative-registry.read-initiatives", EVERYBODY),
            may("initiative-registry.import-initiatives", EDITOR, ADMINISTRATOR),
            may("initiative-registry.choose-sources", EDITOR, ADMINISTRATOR),
            may("initiative-registry.write-entries", EVERYBODY),
            may("initiative-registry.run-campaigns", EDITOR, ADMINISTRATOR),
            may("initiative-registry.review-entries", EDITOR, ADMINISTRATOR),
            may("initiative-registry.keep-searches", SIGNED_IN),
            may("initiative-registry.relate-own-entries", SIGNED_IN),
            may("participatory-budget.read", EVERYBODY),
            may("participatory-budget.vote", EVERYBODY),
            may("participatory-budget.see-editions", STAFF),
            may("participatory-budget.prepare-edition", EDITOR, ADMINISTRATOR),
            may("participatory-budget.create-edition", EDITOR, ADMINISTRATOR),
            may("participatory-budget.propose-idea", SIGNED_IN),
            may("participatory-budget.examine-idea", EDITOR, VALUATOR, ADMINISTRATOR),
            may("participatory-budget.import-vote", EDITOR, ADMINISTRATOR),
            may("participatory-budget.publish-result", EDITOR, TELLER, ADMINISTRATOR),
            may("participatory-budget.paper", EDITOR, COUNTER_AGENT, TELLER, ADMINISTRATOR),
            may("participatory-budget.withdraw-result", EDITOR, TELLER, ADMINISTRATOR),
            may("participatory-budget.amend-vote", EDITOR, ADMINISTRATOR),
            may("participatory-budget.follow-works", EDITOR, ADMINISTRATOR),
            may("ambassador-directory.read-directory", EVERYBODY),
            may("ambassador-directory.ask-question", EVERYBODY),
            may("ambassador-directory.reply-by-link", EVERYBODY),
            may("ambassador-directory.handle-request", SIGNED_IN),
            may("ambassador-directory.lead-ambassadors", EDITOR, MODERATOR, ADMINISTRATOR),
            may("ambassador-directory.write-to-ambassador", EVERYBODY),
            may("ambassador-directory.volunteer", EVERYBODY),
            may("ambassador-directory.serve", SIGNED_IN),
            may("ambassador-directory.edit-directory", EDITOR, ADMINISTRATOR),
            may("ambassador-directory.run-draw", EDITOR, ADMINISTRATOR),
            may("ambassador-directory.publish-answer", EDITOR, MODERATOR, ADMINISTRATOR));

    /** Pages that answer 403 to those who may open them, because that is what they say. */
    private static final Set<String> SAY_NO = Set.of("/connexion/suspendu");

    /** Forms that programs of others send for a person (RFC 8058): their address carries the proof, see the tests of news. */
    private static final Set<String> PROVED_BY_ADDRESS = Set.of("/desabonnement/{jeton}");

    private static final List<String> INVENTED = List.of("inconnu", "%27%3B--");

    private TestSite site;
    private Callers callers;
    private KnownAddresses known;
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);

    private static Map.Entry<String, Set<Who>> may(String permission, Set<Who> who) {
        return Map.entry(permission, who);
    }

    private static Map.Entry<String, Set<Who>> may(String permission, Who first, Who... others) {
        return Map.entry(permission, EnumSet.of(first, others));
    }

    @BeforeAll
    void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        callers = new Callers(site);
        for (Who who : Who.values()) {
            tokens.put(who, callers.token(who));
        }
        known = KnownAddresses.seenBy(callers, Who.ADMINISTRATOR, routes());
    }

    @AfterAll
    void stop() {
        callers.close();
        site.close();
    }

    private List<DeclaredRoute> routes() {
        return site.server().routes();
    }

    /** Returns the address of a route; with parameters, some that name nothing and one that names something. */
    private List<String> addresses(DeclaredRoute route) {
        if (!route.path().contains("{")) {
            return List.of(route.path());
        }
        List<String> addresses = new ArrayList<>();
        INVENTED.forEach(value -> addresses.add(route.path().replaceAll("\\{[^}]*}", value)));
        known.of(route.path()).ifPresent(addresses::add);
        return addresses;
    }

    private static Set<Who> allowed(DeclaredRoute route) {
        return MAY.getOrDefault(route.required().code(), Set.of());
    }

    @Test
    void theTableSaysWhoMayUseEveryRoute() {
        Set<String> missing = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (DeclaredRoute route : routes()) {
            String code = route.required().code();
            used.add(code);
            if (!MAY.containsKey(code)) {
                missing.add("may(\"" + code + "\", …), // needed by " + route.method() + " " + route.path());
            }
        }

        assertThat(missing)
                .as("permissions of routes about which the table says nothing: say who may, and add these lines to MAY")
                .isEmpty();
        assertThat(used)
                .as("permissions of the table that no route needs: take their lines out of MAY")
                .containsAll(MAY.keySet());
    }

    @Test
    void theRoutesOfAllPluginsAreThere() {
        assertThat(routes()).hasSizeGreaterThan(60);
        assertThat(routes().stream().map(DeclaredRoute::plugin).distinct()).hasSize(6);
    }

    @Test
    void pagesOpenToThoseWhoMayAndToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (DeclaredRoute route : routes()) {
            if (route.method() == Method.GET) {
                for (String address : addresses(route)) {
                    for (Who who : Who.values()) {
                        Callers.Answer answer = callers.get(who, address);
                        problem(route, who, answer).ifPresent(problem -> wrong.add(problem + describe(who, address)));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String describe(Who who, String address) {
        return " – " + who + " at " + address;
    }

    private static Optional<String> problem(DeclaredRoute route, Who who, Callers.Answer answer) {
        boolean may = allowed(route).contains(who);
        if (answer.status() >= 500) {
            return Optional.of("failed with " + answer.status());
        }
        if (!may && !answer.refuses()) {
            return Optional.of("may not, but was answered " + answer);
        }
        boolean atSignIn =
                who.staff() && answer.leadsToSignIn() && !route.path().startsWith("/connexion");
        boolean shut = answer.status() == 403 || atSignIn;
        return may && shut && !SAY_NO.contains(route.path())
                ? Optional.of("may, but was answered " + answer)
                : Optional.empty();
    }

    @Test
    void formsWithoutTheirTokenAreRefusedForEverybody() {
        List<String> wrong = new ArrayList<>();
        for (DeclaredRoute route : routes()) {
            if (route.method() == Method.POST && !PROVED_BY_ADDRESS.contains(route.path())) {
                for (String address : addresses(route)) {
                    for (Who who : Who.values()) {
                        Callers.Answer answer = callers.post(who, address, "");
                        if (answer.status() != 403) {
                            wrong.add(answer + describe(who, address));
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void formsOfThoseWhoMayNotAreRefusedWithTheirTokenToo() {
        List<String> wrong = new ArrayList<>();
        for (DeclaredRoute route : routes()) {
            if (route.method() == Method.POST) {
                for (String address : addresses(route)) {
                    for (Who who : Who.all(one -> !allowed(route).contains(one))) {
                        Callers.Answer answer = callers.post(who, address, tokens.get(who));
                        if (!answer.refuses()) {
                            wrong.add(answer + describe(who, address));
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void emptyFormsOfThoseWhoMayNeverFail() {
        List<String> wrong = new ArrayList<>();
        try (TestSite other = TestSite.start(Repository.plugins());
                Callers fresh = new Callers(other)) {
            for (DeclaredRoute route : other.server().routes()) {
                if (route.method() == Method.POST) {
                    String address = route.path().replaceAll("\\{[^}]*}", "inconnu");
                    for (Who who : Who.all(one -> allowed(route).contains(one))) {
                        fresh.signInAgain(who);
                        Callers.Answer answer = fresh.post(who, address, fresh.token(who));
                        if (answer.status() >= 500 || answer.status() == 403) {
                            wrong.add(answer + describe(who, address));
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
