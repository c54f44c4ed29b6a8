package org.territoireouvert.runner.web.admin.setting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.settings.Setting.Kind;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.settings.SettingValues;
import org.territoireouvert.runner.settings.StoredSettings;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * The form of the settings of one owner, generated from their declarations.
 *
 * @param owner under whose name they are kept
 * @param declared in the order of the form
 * @param words of the owner
 */
public record SettingsForm(WebParts parts, PluginId owner, List<Setting<?>> declared, Messages words) {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /**
     * A field of the form.
     *
     * @param kind name of the kind in lower case
     * @param error empty when the value is right
     * @param change who set it and when, empty while it has its default
     */
    public record Field(
            String name,
            String kind,
            String label,
            String hint,
            String value,
            String error,
            List<Choice> options,
            String change) {

        /** Returns the ids of hint and error, empty when there is neither. */
        public String describedBy() {
            String help = hint.isEmpty() ? "" : "champ-" + name + "-aide";
            String problem = error.isEmpty() ? "" : " champ-" + name + "-erreur";
            return (help + problem).strip();
        }
    }

    /** Fields that stand together; without a label for those that are in no group. */
    public record Group(String label, List<Field> fields) {}

    /** Copies the list. */
    public SettingsForm {
        declared = List.copyOf(declared);
    }

    /** Returns a form with the values as they are. */
    public FormInput current() {
        FormInput form = FormInput.empty();
        declared.forEach(
                setting -> form.prefill(setting.key(), shown(parts.settings().value(owner, setting))));
        return form;
    }

    /** Reads what was typed; problems stand in the form. */
    public Map<String, String> read(FormInput form) {
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach(setting -> values.put(setting.key(), read(form, setting)));
        return values;
    }

    private static String read(FormInput form, Setting<?> setting) {
        boolean isLong = setting.kind() == Kind.LONG_TEXT || setting.kind() == Kind.LIST;
        String typed = form.optional(setting.key(), isLong ? LONGEST_TEXT : LONGEST_LINE);
        String text =
                setting.kind() == Kind.FLAG ? Boolean.toString(!typed.isEmpty() && !typed.equals("false")) : typed;
        return switch (SettingValues.read(setting, text)) {
            case SettingValues.Value value -> SettingValues.write(value.value());
            case SettingValues.Wrong wrong -> {
                if (form.errorOf(setting.key()).isEmpty()) {
                    form.error(
                            setting.key(), wrong.messageKey(), wrong.arguments().toArray());
                }
                yield text;
            }
        };
    }

    /** Stores values that were read without a problem, as far as they change something, and writes it to the log. */
    public void save(Map<String, String> values, Actor actor) {
        Map<String, String> changed = new LinkedHashMap<>();
        declared.stream()
                .filter(setting -> !SettingValues.write(parts.settings().value(owner, setting))
                        .equals(values.get(setting.key())))
                .forEach(setting -> changed.put(setting.key(), values.getOrDefault(setting.key(), "")));
        if (!changed.isEmpty()) {
            parts.database().write(handle -> {
                parts.settings().save(owner, changed, actor instanceof Agent agent ? agent.displayName() : "");
                record(handle, actor, String.join(", ", changed.keySet()));
                return true;
            });
        }
    }

    /** Gives a setting its default again; one that is not declared is left alone. */
    public void reset(String key, Actor actor) {
        if (declared.stream().anyMatch(setting -> setting.key().equals(key))) {
            parts.database().write(handle -> {
                parts.settings().reset(owner, key);
                record(handle, actor, key);
                return true;
            });
        }
    }

    private void record(Handle handle, Actor actor, String keys) {
        parts.identity()
                .audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(CoreAudit.SETTINGS_CHANGED, actor, owner.value())
                                .with("plugin", owner.value())
                                .with("settings", keys));
    }

    /** Returns the fields by group, in the order of their declaration. */
    public List<Group> groups(FormInput form, Locale locale) {
        Map<String, StoredSettings.Change> changes = parts.settings().changes(owner);
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        declared.forEach(setting -> groups.computeIfAbsent(setting.group(), name -> new ArrayList<>())
                .add(field(setting, form, Optional.ofNullable(changes.get(setting.key())), locale)));
        List<Group> labelled = new ArrayList<>();
        groups.forEach((name, fields) -> labelled.add(
                new Group(name.isEmpty() ? "" : word(locale, "setting.group." + name, name), List.copyOf(fields))));
        return labelled;
    }

    private Field field(Setting<?> setting, FormInput form, Optional<StoredSettings.Change> change, Locale locale) {
        String key = "setting." + setting.key();
        String error = form.errorOf(setting.key())
                .map(problem -> parts.messages()
                        .format(
                                locale,
                                problem.messageKey(),
                                problem.arguments().toArray()))
                .orElse("");
        return new Field(
                setting.key(),
                setting.kind().name().toLowerCase(Locale.ROOT),
                word(locale, key, setting.key()),
                word(locale, key + ".hint", ""),
                form.value(setting.key()),
                error,
                setting.choices().stream()
                        .map(choice -> new Choice(choice, word(locale, key + "." + choice, choice)))
                        .toList(),
                change.map(made -> say(made, locale)).orElse(""));
    }

    private String say(StoredSettings.Change change, Locale locale) {
        return change.by().isEmpty()
                ? parts.messages().format(locale, "settings.changed", change.at())
                : parts.messages().format(locale, "settings.changed.by", change.at(), change.by());
    }

    private String word(Locale locale, String key, String otherwise) {
        try {
            return words.format(locale, key);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case LocalDate day -> DAY.format(day);
            case Money money -> SettingValues.write(money).replace('.', ',');
            default -> SettingValues.write(value);
        };
    }
}
