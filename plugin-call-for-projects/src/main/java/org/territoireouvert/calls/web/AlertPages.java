package org.territoireouvert.calls.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.alert.Alert;
import org.territoireouvert.calls.call.alert.AlertRepository;
import org.territoireouvert.calls.model.Call;

/** The alerts of a person: which new calls they want to be told of. */
public final class AlertPages {

    /** Address of the list of them. */
    public static final String PATH = Call.PATH + "/alertes";

    private static final String NEW = PATH + "/nouvelle";
    private static final String NAME = "nom";
    private static final String THEME = "theme";
    private static final String TERRITORY = "territoire";
    private static final String AMOUNT = "montant";
    private static final String DAYS = "jours";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_DAYS = 3;

    private final PluginContext context;
    private final AlertRepository alerts;

    /** Creates the pages. */
    public AlertPages(PluginContext context, AlertRepository alerts) {
        this.context = context;
        this.alerts = alerts;
    }

    /** Returns the address of the form, filled in with what is chosen on a list. */
    static String newAlert(String theme, String territory, String amount) {
        List<String> parts = new ArrayList<>();
        add(parts, THEME, theme);
        add(parts, TERRITORY, territory);
        add(parts, AMOUNT, amount);
        return parts.isEmpty() ? NEW : NEW + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /**
     * An alert on the list.
     *
     * @param says what it looks for, in words
     */
    public record Row(String id, String name, List<String> says) {}

    /** Lists them. */
    public Response list(Request request) {
        CallWords words = new CallWords(context, request.locale());
        List<Row> rows = alerts.of(QuestionPages.person(request.actor())).stream()
                .map(alert -> new Row(alert.id(), alert.name(), says(alert, words)))
                .toList();
        return Page.of("call-alerts", words.say("alerts.title"))
                .crumb(words.say("menu.calls"), Call.PATH)
                .with("rows", rows)
                .with("most", Alert.MOST)
                .with("kept", request.query("ok").isPresent());
    }

    private static List<String> says(Alert alert, CallWords words) {
        List<String> says = new ArrayList<>();
        alert.themes().stream().sorted().map(words::theme).forEach(says::add);
        if (!alert.territory().isEmpty()) {
            says.add(words.territory(alert.territory()));
        }
        if (!alert.least().equals(Money.ZERO)) {
            says.add(words.say("calls.amount.from", alert.least()));
        }
        if (alert.fewestDays() > 0) {
            says.add(words.say("alerts.days.said", alert.fewestDays()));
        }
        return says.isEmpty() ? List.of(words.say("alerts.all")) : says;
    }

    /** Shows the form; what a list was narrowed by stands in it. */
    public Response ask(Request request) {
        ListQuery.refuseOthers(request, THEME, TERRITORY, AMOUNT);
        FormInput form = FormInput.empty();
        List<String> name = new ArrayList<>();
        CallWords words = new CallWords(context, request.locale());
        for (Theme theme : Theme.values()) {
            if (request.query(THEME)
                    .filter(chosen -> chosen.equals(theme.name().toLowerCase(Locale.ROOT)))
                    .isPresent()) {
                form.prefill(box(theme), "1");
                name.add(words.theme(theme));
            }
        }
        request.query(TERRITORY)
                .flatMap(context.service(Territories.class)::find)
                .ifPresent(place -> {
                    form.prefill(TERRITORY, place.label());
                    name.add(place.name());
                });
        request.query(AMOUNT).flatMap(Money::typed).ifPresent(amount -> form.prefill(AMOUNT, amount.typed()));
        form.prefill(NAME, String.join(", ", name));
        return page(request, form, List.of());
    }

    private static String box(Theme theme) {
        return THEME + "-" + theme.name();
    }

    private Page page(Request request, FormInput form, List<Territory> several) {
        CallWords words = new CallWords(context, request.locale());
        return Page.of("call-alert", words.say("alerts.new"))
                .status(form.isValid() ? 200 : 422)
                .crumb(words.say("menu.calls"), Call.PATH)
                .crumb(words.say("alerts.title"), PATH)
                .with("form", form)
                .with("known", context.service(Territories.class).ofAuthority())
                .with("several", several)
                .with(
                        "themes",
                        Arrays.stream(Theme.values())
                                .map(theme -> new Choice(box(theme), words.theme(theme)))
                                .toList());
    }

    /** Keeps one. */
    public Response add(Request request) {
        FormInput form = FormInput.of(request);
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        for (Theme theme : Theme.values()) {
            if (!form.optional(box(theme), 1).isEmpty()) {
                themes.add(theme);
            }
        }
        String name = form.required(NAME, LONGEST_NAME, "alerts.name.missing");
        List<Territory> several = new ArrayList<>();
        form.optional(TERRITORY + "-choix", LONGEST_CODE);
        String territory = switch (new TerritoryField(TERRITORY, EnumSet.allOf(Territory.Kind.class), false)
                .read(form, context.service(Territories.class))) {
            case TerritoryField.Chosen chosen -> chosen.territory().code();
            case TerritoryField.Empty empty -> "";
            case TerritoryField.Unclear unclear -> {
                several.addAll(unclear.choices());
                yield "";
            }
        };
        Money least = form.money(AMOUNT, "desk.money.wrong").orElse(Money.ZERO);
        String days = form.optional(DAYS, LONGEST_DAYS);
        if (!days.matches("[0-9]{0,3}")) {
            form.error(DAYS, "desk.number.wrong", days);
        }
        if (!form.isValid()) {
            return page(request, form, several);
        }
        Alert alert = new Alert(
                context.ids().next(),
                QuestionPages.person(request.actor()),
                name,
                themes,
                territory,
                least,
                days.isEmpty() ? 0 : Integer.parseInt(days),
                context.clock().instant());
        return alerts.add(alert)
                ? new Response.Redirect(PATH + "?ok=1")
                : page(request, form.error("", "alerts.too-many", Alert.MOST), several);
    }

    /** Forgets one of the person's own; one that is not theirs stays as it is. */
    public Response remove(Request request) {
        alerts.remove(
                QuestionPages.person(request.actor()),
                request.form("identifiant").orElse(""));
        return new Response.Redirect(PATH + "?ok=1");
    }
}
