package org.territoireouvert.participatorybudget.web.preparation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.preparation.DivideMoney;
import org.territoireouvert.participatorybudget.preparation.DivideMoney.Outcome;

/** Staff divide the money of an edition. */
public final class EnvelopePages {

    private final PluginContext context;
    private final EditionStore store;
    private final PreparedEditions editions;
    private final DivideMoney divideMoney;

    /** Creates the pages. */
    public EnvelopePages(
            PluginContext context, EditionStore store, PreparedEditions editions, DivideMoney divideMoney) {
        this.context = context;
        this.store = store;
        this.editions = editions;
        this.divideMoney = divideMoney;
    }

    private record Read(Edition edition, String version, List<Envelope> envelopes) {}

    private Read read(Request request) {
        return context.database().read(handle -> {
            PreparedEditions.Read read = editions.read(handle, request);
            return new Read(
                    read.edition(),
                    read.version(),
                    store.envelopes().ofEdition(handle, read.edition().id()));
        });
    }

    /**
     * A row of the form.
     *
     * @param number from 1
     * @param projects in the envelope
     * @param added whether it is for a new envelope
     */
    public record Row(int number, long projects, boolean added) {}

    /** Shows the form. */
    public Response form(Request request) {
        Read read = read(request);
        return page(request, read, EnvelopeForm.of(read.envelopes(), read.version()));
    }

    /** Divides. */
    public Response save(Request request) {
        Read read = read(request);
        EnvelopeForm form = EnvelopeForm.read(request);
        FormInput input = form.input();
        String version = form.version();
        if (!input.isValid()) {
            return page(request, read, form);
        }
        switch (divideMoney.divide(read.edition().slug(), version, form.shares(), request.actor())) {
            case Outcome.Divided divided -> {
                return new Response.Redirect(read.edition().preparationPath() + "/enveloppes");
            }
            case Outcome.Outdated outdated ->
                input.prefill(EditionForm.VERSION, read.version()).error("", "prepare.outdated");
            case Outcome.VoteBegun begun -> input.error("", "envelopes.fixed");
            case Outcome.MoreThanTotal more ->
                input.error("", "envelopes.more-than-total", more.divided(), more.total());
            case Outcome.SameName same -> form.sameName(same.index());
            case Outcome.NotEmpty full -> input.error("", "envelopes.not-empty", full.name());
        }
        return page(request, read, form);
    }

    private Page page(Request request, Read read, EnvelopeForm form) {
        Edition edition = read.edition();
        Money divided = Envelope.sum(read.envelopes());
        Map<String, Envelope> known =
                read.envelopes().stream().collect(Collectors.toMap(Envelope::id, Function.identity()));
        List<Row> rows = IntStream.rangeClosed(1, form.size())
                .mapToObj(number -> row(number, form, known))
                .toList();
        String title = context.messages().format(request.locale(), "envelopes.title", edition.title());
        return editions.page(request, "envelopes", title, form.input())
                .crumb(edition.title(), edition.preparationPath())
                .with("edition", edition)
                .with("open", editions.isOpen(edition))
                .with("envelopes", read.envelopes())
                .with("rows", rows)
                .with("divided", divided)
                .with("rest", edition.total().minus(divided));
    }

    private static Row row(int number, EnvelopeForm form, Map<String, Envelope> known) {
        Envelope envelope = known.get(form.input().value(EnvelopeForm.id(number)));
        return new Row(number, envelope == null ? 0 : envelope.projects(), number == form.size());
    }
}
