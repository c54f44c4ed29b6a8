package org.territoireouvert.calls.web.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** An organisation whose kind the site did not know when it signed. */
class UnknownKindTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses().demonstrated();

    @Test
    void fundedProjectOfAnOrganisationWithoutAKindIsShown(TestSite site) {
        site.tables()
                .write(handle -> handle.execute(
                        "update cal_beneficiary set classification = '' where classification <> 'person'"));
        List<String> projects = site.page("/appels-a-projets/projets-finances")
                .select("main ul.to-rows h3 a")
                .eachAttr("href");

        assertThat(projects).isNotEmpty();
        assertThat(projects)
                .allSatisfy(
                        path -> assertThat(site.get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(site.page(projects.getFirst()).select("main").text()).contains("Autre organisation");
    }
}
