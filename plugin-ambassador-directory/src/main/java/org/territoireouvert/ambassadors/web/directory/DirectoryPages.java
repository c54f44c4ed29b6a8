package org.territoireouvert.ambassadors.web.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The list of ambassadors. */
public final class DirectoryPages {

    private static final String PATH = "/ambassadeurs";
    private static final String COMMUNE = "commune";
    private static final String BODY = "administration";
    private static final String THEME = "theme";
    private static final String DESIGNATION = "designation";
    private static final String TERMS = "mandat";
    private static final String OVER = "termine";

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final BodyRepository bodies;

    /** Creates the page. */
    public DirectoryPages(
            PluginContext context,
            AmbassadorRepository ambassadors,
            MandateRepository mandates,
            BodyRepository bodies) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.bodies = bodies;
    }

    /** Shows who serves or will, or who once did. */
    public Response list(Request request) {
        ListQuery chosen = ListQuery.read(
                request,
                PATH,
                ListFilter.open(COMMUNE),
                ListFilter.open(BODY),
                ListFilter.open(THEME),
                ListFilter.of(DESIGNATION, Designation.class),
                ListFilter.of(TERMS, List.of(OVER)));
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        AmbassadorSearch search = new AmbassadorSearch(
                chosen.words(),
                chosen.value(COMMUNE),
                chosen.value(THEME),
                chosen.value(BODY),
                chosen.value(DESIGNATION, Designation.class),
                chosen.value(TERMS).equals(OVER) ? AmbassadorSearch.Terms.OVER : AmbassadorSearch.Terms.RUNNING,
                today);
        Slice<Ambassador> found = ambassadors.list(search, Keyset.of(request, 2));
        Map<String, List<HeldMandate>> held =
                mandates.heldBy(found.items().stream().map(Ambassador::slug).toList()).stream()
                        .collect(Collectors.groupingBy(one -> one.mandate().ambassador()));
        Messages messages = context.messages();
        Locale locale = request.locale();
        ListPage<AmbassadorRow> list = ListPage.of(
                chosen,
                found.map(one -> AmbassadorRow.of(one, held.getOrDefault(one.slug(), List.of()), today)),
                ambassadors.found(search));
        return Page.of("ambassador-list", messages.format(locale, "ambassadors.title"))
                .description(messages.format(locale, "ambassadors.lead"))
                .with("linked", isLinked(request.actor()))
                .with("list", filtered(list, chosen, locale));
    }

    private boolean isLinked(Actor actor) {
        return actor instanceof Actor.Citizen citizen
                && ambassadors.ofAccount(citizen.personId()).isPresent();
    }

    private ListPage<AmbassadorRow> filtered(ListPage<AmbassadorRow> list, ListQuery chosen, Locale locale) {
        Messages messages = context.messages();
        return list.filter(
                        BODY,
                        messages.format(locale, "ambassadors.body"),
                        messages.format(locale, "ambassadors.all-bodies"),
                        bodyChoices(chosen.value(BODY)))
                .filter(
                        COMMUNE,
                        messages.format(locale, "ambassadors.commune"),
                        messages.format(locale, "ambassadors.all-communes"),
                        chosen.choices(COMMUNE, ambassadors.communes(), UnaryOperator.identity()))
                .filter(
                        THEME,
                        messages.format(locale, "ambassadors.theme"),
                        messages.format(locale, "ambassadors.all-themes"),
                        chosen.choices(THEME, themes(), UnaryOperator.identity()))
                .filter(
                        DESIGNATION,
                        messages.format(locale, "ambassadors.designation"),
                        messages.format(locale, "ambassadors.all-designations"),
                        chosen.choices(
                                DESIGNATION,
                                Arrays.stream(Designation.values())
                                        .map(ListFilter::value)
                                        .toList(),
                                value -> messages.format(locale, "designation." + value)))
                .filter(
                        TERMS,
                        messages.format(locale, "ambassadors.terms"),
                        messages.format(locale, "ambassadors.terms.running"),
                        chosen.choices(
                                TERMS, List.of(OVER), value -> messages.format(locale, "ambassadors.terms.over")));
    }

    private List<String> themes() {
        return ambassadors.themes().stream()
                .flatMap(themes -> Stream.of(themes.split(", ")))
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Choice> bodyChoices(String chosen) {
        Stream<Body> near = bodies.below("").stream()
                .flatMap(top -> Stream.concat(Stream.of(top), bodies.below(top.slug()).stream()));
        return Stream.concat(bodies.find(chosen).stream(), near)
                .distinct()
                .limit(BodyRepository.READ_TOGETHER)
                .map(body -> new Choice(body.slug(), body.name(), body.slug().equals(chosen)))
                .toList();
    }
}
