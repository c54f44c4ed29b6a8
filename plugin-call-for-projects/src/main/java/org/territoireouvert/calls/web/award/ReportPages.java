package org.territoireouvert.calls.web.award;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.following.SendReport;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Report;

/** The form in which a collective reports. */
final class ReportPages {

    private static final int ROWS = 10;
    private static final int FEWEST_ROWS = 3;
    private static final int LINE = 200;
    private static final int TEXT = 10_000;

    private final AwardStore store;
    private final OpenGrant open;
    private final SendReport send;

    ReportPages(AwardStore store) {
        this.store = store;
        this.open = new OpenGrant(store);
        this.send = new SendReport(store);
    }

    Response write(Request request) {
        return store.context().database().read(handle -> {
            FollowedGrant followed = open.ofCollective(handle, request);
            Report report = report(followed, request);
            FormInput form = FormInput.empty().prefill("words", report.words());
            report.values().forEach((place, value) -> form.prefill("value-" + place, value));
            for (int row = 0; row < report.costs().size(); row++) {
                Report.Cost cost = report.costs().get(row);
                form.prefill("cost-member-" + row, cost.member())
                        .prefill("cost-label-" + row, cost.label())
                        .prefill("cost-amount-" + row, cost.amount().typed());
            }
            return page(request, followed, report, form);
        });
    }

    private Page page(Request request, FollowedGrant followed, Report report, FormInput form) {
        GrantWords words = new GrantWords(store.context(), request.locale());
        Grant grant = followed.grant();
        List<Choice> members = followed.beneficiaries().stream()
                .map(one -> new Choice(one.name(), one.name()))
                .toList();
        String title = words.text(
                report.kind() == Report.Kind.FINAL ? "award.report.kind.final" : "award.report.kind.intermediate");
        int shown = rowsToShow(form);
        return Page.of("report-form", title)
                .status(form.isValid() ? 200 : 422)
                .crumb(words.text("award.mine.title"), Grant.AGREEMENTS + "/miennes")
                .crumb(grant.title(), grant.agreementPath())
                .with("followed", followed)
                .with("report", report)
                .with("form", form)
                .with("members", members)
                .with("rows", IntStream.range(0, shown).boxed().toList())
                .with("more", IntStream.range(shown, ROWS).boxed().toList());
    }

    /** Returns how many rows of costs are open: those that are filled and one more, at least three. */
    private static int rowsToShow(FormInput form) {
        int filled = 0;
        for (int row = 0; row < ROWS; row++) {
            if (!form.value("cost-label-" + row).isEmpty()
                    || !form.value("cost-amount-" + row).isEmpty()) {
                filled = row + 1;
            }
        }
        return Math.min(ROWS, Math.max(FEWEST_ROWS, filled + 1));
    }

    Response send(Request request) {
        return Response.toCitizen(
                request,
                citizen -> store.context().database().write(handle -> {
                    FollowedGrant followed = open.ofCollective(handle, request);
                    Report report = report(followed, request);
                    FormInput form = FormInput.of(request);
                    String words = form.optional("words", TEXT);
                    Map<Integer, String> values = new LinkedHashMap<>();
                    for (Indicator one : followed.indicators()) {
                        values.put(one.place(), form.optional("value-" + one.place(), LINE));
                    }
                    List<Report.Cost> costs = costs(followed, form);
                    Saved saved = form.isValid()
                            ? send.send(handle, followed, report, words, values, costs, citizen)
                            : new Saved.Refused(List.of());
                    return AgreementActs.answer(
                            followed.grant(), saved, form, () -> page(request, followed, report, form));
                }));
    }

    private static List<Report.Cost> costs(FollowedGrant followed, FormInput form) {
        List<Report.Cost> costs = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String member = form.optional("cost-member-" + row, LINE);
            String label = form.optional("cost-label-" + row, LINE);
            Optional<Money> amount = form.money("cost-amount-" + row, "award.form.amount.wrong");
            boolean known =
                    followed.beneficiaries().stream().map(Beneficiary::name).anyMatch(member::equals);
            if (amount.isPresent() && !label.isEmpty() && known) {
                costs.add(new Report.Cost(member, label, amount.get()));
            } else if (!label.isEmpty() || amount.isPresent()) {
                String field = label.isEmpty() ? "cost-label-" : known ? "cost-amount-" : "cost-member-";
                if (form.errorOf(field + row).isEmpty()) {
                    form.error(field + row, "award.report.cost.incomplete");
                }
            }
        }
        return costs;
    }

    private static Report report(FollowedGrant followed, Request request) {
        String id = request.pathParameter("bilan");
        return followed.reports().stream()
                .filter(one -> one.id().equals(id) && one.isWritable() && followed.isSigned())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No report " + id + " to write"));
    }
}
