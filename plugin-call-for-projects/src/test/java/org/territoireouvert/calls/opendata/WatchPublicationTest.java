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

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static void update(TestSite site, String sql) {
        site.tables().write(handle -> handle.execute(sql));
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
            update(site, "update cal_beneficiary set cents = 2400000, siret = '' where name = 'Commune de Corvaux'");

            assertThat(staff.page(DESK).select("section:has(#a-completer)").text())
                    .contains("Commune de Corvaux", "Le SIRET ou le numéro RNA", "en retard");
            run(site, "remind-publication");
            run(site, "remind-publication");

            assertThat(told(site, "publication")).isOne();
            update(site, "update cal_beneficiary set siret = '00000012500013' where name = 'Commune de Corvaux'");
            assertThat(staff.page(DESK).select("#a-completer")).isEmpty();
        }
    }

    @Test
    void reportsAndPaymentsThatAreDueAreRemindedOnce(TestSite site) throws Exception {
        update(site, "update cal_report set due_on = '2020-01-01' where state = 'AWAITED'");
        update(site, "update cal_instalment set due_on = '2020-01-01' where paid_on = ''");

        run(site, "remind-grants");
        long reports = told(site, "report");
        long payments = told(site, "instalment");
        run(site, "remind-grants");

        assertThat(reports).isEqualTo(2);
        assertThat(payments).isEqualTo(2);
        assertThat(told(site, "report") + told(site, "instalment")).isEqualTo(4);
    }
}
