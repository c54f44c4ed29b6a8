package org.territoireouvert.runner.identity.staff.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.runner.identity.staff.password.PasswordRules.Problem;

class PasswordRulesTest {

    private static final List<String> ABOUT =
            List.of("Participer en Val-de-Lisière", "Hélène Vasseur", "h.vasseur@val-de-lisiere.example");

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze signes"})
    void fewerThanTwelveSignsAreTooFew(String password) {
        assertThat(PasswordRules.problem(password, ABOUT)).contains(Problem.SHORT);
    }

    @Test
    void lettersThatTakeSeveralUnitsCountOnce() {
        assertThat(PasswordRules.problem("😀😁😂🤣😃😄😅😆😉😊😋", ABOUT)).contains(Problem.SHORT);
        assertThat(PasswordRules.problem("😀😁😂🤣😃😄😅😆😉😊😋😎", ABOUT)).isEmpty();
    }

    @Test
    void oneHundredAndTwentyEightSignsAreTheMost() {
        String most = "Zq7!xW4k".repeat(2) + "b".repeat(112);

        assertThat(PasswordRules.problem(most, ABOUT)).isEmpty();
        assertThat(PasswordRules.problem(most + "b", ABOUT)).contains(Problem.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse1234",
                "MotDePasse2026!",
                "m0tdep4sse1234",
                "azertyuiop123",
                "poiuytreza321",
                "qwertyuiop12",
                "1234567890123",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklm",
                "tamatamatama",
                "Mairie2026!!",
                "administrateur1",
                "Val-de-Lisière",
                "valdelisiere2026",
                "vasseur.helene",
                "h.vasseur@val-de-lisiere.example",
                "Participer2026",
                "janvier-fevrier",
                "P@ssw0rd P@ssw0rd",
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.problem(password, ABOUT)).contains(Problem.EASY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre vélos bleus dans la cour",
                "correct horse battery staple",
                "Zq7!xW4kbM2#",
                "la mairie a neuf fenêtres rondes",
                "пароль из девяти слов",
            })
    void longAndUnlikelyPasswordsAreTakenWhateverTheirSigns(String password) {
        assertThat(PasswordRules.problem(password, ABOUT)).isEmpty();
    }
}
