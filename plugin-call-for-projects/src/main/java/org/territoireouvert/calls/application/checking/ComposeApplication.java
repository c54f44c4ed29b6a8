package org.territoireouvert.calls.application.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.application.BudgetRepository;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.application.SentApplications;
import org.territoireouvert.calls.application.writing.FileRepository;
import org.territoireouvert.calls.application.writing.FileRepository.ApplicationFile;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;

/**
 * Puts together what would be sent now: answers to what is asked, the members of today, their parts of the budget, their files. The
 * part of a member that left does not count.
 */
public final class ComposeApplication {

    private final SectionRepository sections;
    private final BudgetRepository budgets;
    private final SentApplications sent;
    private final FileRepository files;
    private final Function<Member, Partner> partners;

    /**
     * Reads the tables of the plugin.
     *
     * @param partners what is known of a member
     */
    public ComposeApplication(
            SectionRepository sections,
            BudgetRepository budgets,
            SentApplications sent,
            Function<Member, Partner> partners) {
        this.sections = sections;
        this.budgets = budgets;
        this.sent = sent;
        this.files = new FileRepository();
        this.partners = partners;
    }

    /**
     * What would be sent.
     *
     * @param document its text, which is signed
     * @param fingerprint SHA-256 of the text
     * @param lost files that answers name and that are not kept any more, by their fields
     */
    public record Composed(SentApplication sent, String document, String fingerprint, List<String> lost) {
        /** Copies the list. */
        public Composed {
            lost = List.copyOf(lost);
        }
    }

    /** Puts it together as it is in a transaction. */
    public Composed of(Handle handle, Opened opened) {
        Application application = opened.application();
        FormAnswers answers = asked(opened.sheet().form(), sections.answers(handle, application.id()));
        List<SentFile> joined = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        collectFiles(opened.sheet().form(), answers, files.of(handle, application.id()), joined, lost);
        SentApplication whole = new SentApplication(
                application.number(),
                application.callSlug(),
                application.callVersion(),
                application.title(),
                application.summary(),
                application.territory(),
                opened.collective().name(),
                opened.members().stream().map(partners).toList(),
                answers,
                budget(handle, opened),
                joined);
        String document = sent.document(whole);
        return new Composed(whole, document, SentApplications.fingerprint(document), lost);
    }

    /** Returns the parts of the budget of those who are members. */
    public Budget budget(Handle handle, Opened opened) {
        return new Budget(budgets.of(handle, opened.application().id()).lines().stream()
                .filter(line ->
                        opened.members().stream().anyMatch(member -> member.id().equals(line.member())))
                .toList());
    }

    /** Leaves out answers to fields that are not asked, or are not part of the form any more. */
    static FormAnswers asked(ApplicationForm form, FormAnswers given) {
        Map<String, List<String>> kept = new TreeMap<>();
        form.fields()
                .filter(field -> field.isAsked(new FormAnswers(kept)))
                .forEach(field -> given.values().forEach((code, values) -> {
                    if (code.equals(field.code()) || code.startsWith(field.code() + ".")) {
                        kept.put(code, values);
                    }
                }));
        return new FormAnswers(kept);
    }

    private static void collectFiles(
            ApplicationForm form,
            FormAnswers answers,
            List<ApplicationFile> known,
            List<SentFile> joined,
            List<String> lost) {
        Map<String, ApplicationFile> byId = known.stream().collect(Collectors.toMap(ApplicationFile::id, one -> one));
        form.fields().filter(field -> field.kind() == FieldKind.FILE).forEach(field -> {
            for (String id : answers.of(field.code())) {
                ApplicationFile file = byId.get(id);
                if (file == null) {
                    lost.add(field.code());
                } else {
                    joined.add(
                            new SentFile(id, field.code(), file.memberId(), file.name(), file.bytes(), file.sha256()));
                }
            }
        });
    }
}
