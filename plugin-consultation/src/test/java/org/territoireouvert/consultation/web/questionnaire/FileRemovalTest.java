package org.territoireouvert.consultation.web.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.questionnaire.WrittenByStaff.STEP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.testkit.TestBrowser;

/** A file goes with the person who sent it, and when nothing names it any more. */
class FileRemovalTest extends FileQuestion {

    @ParameterizedTest
    @EnumSource(Erasure.class)
    void fileGoesWithThePerson(Erasure erasure) throws Exception {
        join("suite", "Le trottoir.png", SentFiles.picture());
        send();
        String person = files("respondent").getFirst();
        List<String> exported = new ArrayList<>();
        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.export(person, cells -> exported.add(Arrays.toString(cells)));
        }

        for (PersonalData data : site.plugin("consultation").contributions().personalData()) {
            data.erase(person, erasure);
        }

        assertThat(exported).anyMatch(row -> row.contains("Le trottoir.png"));
        assertThat(files("id")).isEmpty();
        assertThat(bytesKept()).isEmpty();
        assertThat(results()).contains("1 personne a répondu.", "Oui 100 % (1)").doesNotContain("au moins un fichier");
    }

    private void runJob() throws Exception {
        site.plugin("consultation").contributions().jobs().stream()
                .filter(job -> job.name().equals("forget-answer-files"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    @Test
    void fileThatNothingNamesIsSweptAndOthersStay() throws Exception {
        join("suite", "Le trottoir.png", SentFiles.picture());
        send();
        TestBrowser paul = site.browser().asCitizen("paul@exemple.fr");
        paul.upload(FILE_PAGE, STEP, Map.of("vers", "joindre"), "q4", "plan.pdf", SentFiles.PDF);
        clock.advance(Duration.ofDays(2));
        runJob();
        int before = bytesKept().size();

        site.tables().write(handle -> handle.execute("delete from con_reply_draft"));
        runJob();

        assertThat(before).isEqualTo(2);
        assertThat(files("name")).containsExactly("Le trottoir.png");
        assertThat(bytesKept()).hasSize(1);
    }
}
