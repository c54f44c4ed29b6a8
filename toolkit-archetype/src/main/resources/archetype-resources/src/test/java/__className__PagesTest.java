package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

class ${className}PagesTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses();

    @Test
    void everybodyReadsThePage(TestSite site) {
        assertThat(site.page("/${artifactId}").select("h1").text()).isEqualTo("${className}");
    }
}
