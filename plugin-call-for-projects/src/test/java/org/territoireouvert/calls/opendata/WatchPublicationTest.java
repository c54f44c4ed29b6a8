package org.territoireouvert.calls.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The duty to publish, seen by staff. */
class WatchPublicationTest {

    private static final String DESK = "/appels-a-projets/conventions";

    /** What the town gets of the first year. */
    private static final String TOWN = " where name = 'Commune de Corvaux' and application_id in"
            + " (select application_id from cal_grant where call_slug = 'haies-et-mares-premiere-annee')";

    private static final String OF_RUNNING =
            "application_id in (select application_id from cal_grant where state = 'RUNNING')";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static int update(TestSite site, String sql) {
        return site.tables().<Integer, RuntimeException>write(handle -> handle.execute(sql));
    }

    private static void run(TestSite site, String job) throws Exception {
        site.plugin("call-for-projects").contributions().jobs().stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private static long told(TestSite site, String subject) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from cal_grant_notice where subject like :subject")
                        .bind("subject", subject + "%")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void agreementAboveTheThresholdWithoutANumberIsShownAndRemindedOnce(TestSite site) throws Exception {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            assertThat(staff.page(DESK).select("#a-completer")).isEmpty();
            update(site, "update cal_beneficiary set cents = 2400000, siret = ''" + TOWN);

            assertThat(staff.page(DESK).select("section:has(#a-completer)").text())
                    .contains("Commune de Corvaux", "Le SIRET ou le numéro RNA", "en retard");
            run(site, "remind-publication");
            run(site, "remind-publication");

            assertThat(told(site, "publication")).isOne();
            update(site, "update cal_beneficiary set siret = '00000012500013'" + TOWN);
            assertThat(staff.page(DESK).select("#a-completer")).isEmpty();
        }
    }

    @Test
    void reportsAndPaymentsThatAreDueAreRemindedOnce(TestSite site) throws Exception {
        int reports =
                update(site, "update cal_report set due_on = '2020-01-01' where state = 'AWAITED' and " + OF_RUNNING);
        int payments =
                update(site, "update cal_instalment set due_on = '2020-01-01' where paid_on = '' and " + OF_RUNNING);

        run(site, "remind-grants");
        run(site, "remind-grants");

        assertThat(told(site, "report")).isEqualTo(reports).isGreaterThan(1);
        assertThat(told(site, "instalment")).isEqualTo(payments).isGreaterThan(1);
    }
}
