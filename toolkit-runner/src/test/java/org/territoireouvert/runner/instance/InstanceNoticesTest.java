package org.territoireouvert.runner.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.instance.Instance.Text;

class InstanceNoticesTest {

    private static InstanceNotices of(Map<Text, String> texts) {
        Instance instance = new Instance("Participer", "Commune", "#26485f", "#f2b632", Optional.empty(), texts);
        return new InstanceNotices(new InstanceStore() {
            @Override
            public Instance current() {
                return instance;
            }

            @Override
            public void save(Instance changed) {
                throw new UnsupportedOperationException("Nothing is changed here");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"'',false", "'  ',false", "dpd@exemple.fr,true"})
    void pagesAreFilledInOnceTheirTextsAreWritten(String text, boolean written) {
        assertThat(of(Map.of(Text.DATA_PROTECTION_OFFICER, text)).namesDataProtectionOfficer())
                .isEqualTo(written);
        assertThat(of(Map.of(Text.ACCESSIBILITY_STATE, text)).declaresAccessibility())
                .isEqualTo(written);
        assertThat(of(Map.of()).namesDataProtectionOfficer()).isFalse();
    }
}
