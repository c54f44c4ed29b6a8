package org.territoireouvert.runner.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Text;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** The version of the page on personal data. */
class PolicyVersionsTest {

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void start() {
        site = new TestSite(folder, SamplePlugin.create());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void details(String text) {
        Instance now = site.parts.instance().current();
        site.parts
                .instance()
                .save(new Instance(
                        now.siteName(),
                        now.authority(),
                        now.brand(),
                        now.accent(),
                        now.logo(),
                        Map.of(Text.PERSONAL_DATA_DETAILS, text)));
    }

    @Test
    void theVersionIsADayAndItsOwnSign() {
        assertThat(PolicyVersion.current(site.parts)).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}-[a-z0-9]{8}");
    }

    @Test
    void theVersionStaysAsLongAsTheTextsDo() {
        String first = PolicyVersion.current(site.parts);

        assertThat(PolicyVersion.current(site.parts)).isEqualTo(first);
    }

    @Test
    void theVersionChangesWithASentenceOfTheAuthorityAndComesBackWithIt() {
        String first = PolicyVersion.current(site.parts);
        details("Nous gardons aussi les photos.");
        String second = PolicyVersion.current(site.parts);
        details("");

        assertThat(second).isNotEqualTo(first);
        assertThat(PolicyVersion.current(site.parts)).isEqualTo(first);
    }

    @Test
    void whatEachVersionSaidCanBeRead() {
        details("Nous gardons aussi les photos.");
        String version = PolicyVersion.current(site.parts);
        details("Nous ne gardons plus rien.");
        PolicyVersion.current(site.parts);

        assertThat(PolicyVersion.find(site.parts, version).orElseThrow().lines())
                .contains("Nous gardons aussi les photos.")
                .doesNotContain("Nous ne gardons plus rien.");
        assertThat(PolicyVersion.find(site.parts, "2020-01-01-none")).isEmpty();
    }
}
