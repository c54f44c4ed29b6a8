package org.territoireouvert.calls.web.writing;

import java.util.List;
import java.util.Set;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.writing.DescribeApplication;
import org.territoireouvert.calls.application.writing.DescribeApplication.Describing;
import org.territoireouvert.calls.application.writing.DescribeApplication.Description;
import org.territoireouvert.calls.application.writing.StartApplication;

/** Title, summary and territory of an application: what is published of it. */
final class DescribePages {

    private static final String TITLE = "titre";
    private static final String SUMMARY = "resume";
    private static final String TERRITORY = "territoire";
    private static final String WAS = "avant-";
    private static final int LONGEST = 2_000;
    private static final TerritoryField PICKER = new TerritoryField(
            TERRITORY, Set.of(Territory.Kind.COMMUNE, Territory.Kind.EPCI, Territory.Kind.DEPARTEMENT), false);

    private final WritingFrame frame;
    private final DescribeApplication describe;

    DescribePages(WritingFrame frame) {
        this.frame = frame;
        this.describe = new DescribeApplication(frame.store());
    }

    private Territories territories() {
        return frame.store().context().service(Territories.class);
    }

    Response show(Request request) {
        Opened opened = frame.open(request);
        Description now = Description.of(opened.application());
        FormInput form = FormInput.empty().prefill(TITLE, now.title()).prefill(SUMMARY, now.summary());
        territories().find(now.territory()).ifPresent(territory -> PICKER.prefill(form, territory));
        return page(request, opened, form, now, List.of());
    }

    private Page page(Request request, Opened opened, FormInput form, Description read, List<Territory> choices) {
        return frame.page(request, "writing-describe", frame.say(request.locale(), "writing.describe.title"), opened)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("read", read)
                .with("choices", choices)
                .with("known", territories().ofAuthority())
                .with("longest", DescribeApplication.LONGEST_SUMMARY)
                .with("writable", frame.status(opened).isOpen());
    }

    Response receive(Request request) {
        Opened opened = frame.open(request);
        FormInput form = FormInput.of(request);
        String title = form.required(TITLE, StartApplication.LONGEST_TITLE, "writing.start.name.missing");
        String summary =
                form.optional(SUMMARY, DescribeApplication.LONGEST_SUMMARY).replace("\r\n", "\n");
        form.optional(WritingFrame.MEMBER, LONGEST);
        TerritoryField.Reading reading = PICKER.read(form, territories());
        Description read = new Description(
                request.form(WAS + TITLE).orElse(""),
                request.form(WAS + SUMMARY).orElse("").replace("\r\n", "\n"),
                request.form(WAS + TERRITORY).orElse(""));
        if (!form.isValid()) {
            List<Territory> choices = reading instanceof TerritoryField.Unclear unclear ? unclear.choices() : List.of();
            return page(request, opened, form, read, choices);
        }
        String territory = reading instanceof TerritoryField.Chosen chosen
                ? chosen.territory().code()
                : "";
        Describing outcome = describe.describe(
                request.actor(),
                opened.application().number(),
                read,
                new Description(title, summary, territory),
                WritingFrame.member(request));
        return switch (outcome) {
            case Describing.Kept kept ->
                new Response.Redirect(opened.application().path() + "?garde=1");
            case Describing.Closed closed ->
                page(request, opened, form.error("", closed.status().refusal()), read, List.of());
            case Describing.Conflict conflict -> {
                conflict.open().forEach(field -> explain(form, field, conflict.now()));
                yield page(request, opened, form, conflict.now(), List.of());
            }
        };
    }

    /** Says what others wrote; sent again, what was typed here replaces it. */
    private void explain(FormInput form, String field, Description now) {
        switch (field) {
            case "title" -> form.error(TITLE, "writing.describe.changed", now.title());
            case "summary" -> form.error(SUMMARY, "writing.describe.changed", now.summary());
            default ->
                form.error(
                        TERRITORY,
                        "writing.describe.changed",
                        territories()
                                .find(now.territory())
                                .map(Territory::label)
                                .orElse("–"));
        }
    }
}
