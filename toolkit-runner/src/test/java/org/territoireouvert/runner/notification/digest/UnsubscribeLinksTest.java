package org.territoireouvert.runner.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.notification.digest.UnsubscribeLinks.Ending;

class UnsubscribeLinksTest {

    private static final Ending ENDING = new Ending("0192-jeanne", "consultation", "opened");

    private final UnsubscribeLinks links = new UnsubscribeLinks(() -> "a secret of the instance");

    private String token() {
        return links.path(ENDING).substring(UnsubscribeLinks.PATH.length() + 1);
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(links.read(token())).contains(ENDING);
    }

    @Test
    void nobodyMakesOneForSomebodyElse() {
        String signature = token().substring(token().indexOf('.'));
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("0192-martin\u001fconsultation\u001fopened".getBytes(StandardCharsets.UTF_8));

        assertThat(links.read(other + signature)).isEmpty();
    }

    @Test
    void anotherInstanceReadsNothing() {
        assertThat(new UnsubscribeLinks(() -> "another secret").read(token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.b", "%%%.x", "....", "YQ.YQ"})
    void nonsenseIsRefused(String token) {
        assertThat(links.read(token)).isEmpty();
    }

    @Test
    void anEndlessTokenIsNotEvenLookedAt() {
        assertThat(links.read("a".repeat(100_000) + ".b")).isEmpty();
    }
}
