package org.territoireouvert.runner.web.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.VelocityException;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.mail.MailKind;
import org.territoireouvert.runner.mail.MailLayout;
import org.territoireouvert.runner.text.TrustedHtml;
import org.territoireouvert.runner.web.theme.Colour;

/** Writes mails with Velocity, in the name and the main colour of the authority. Safe for all threads. */
public final class MailTemplates implements MailLayout {

    private static final String LAYOUT = "mail/layout.vm";
    private static final int USUAL_SIZE = 8_192;

    private final InstanceStore instances;
    private final Messages messages;
    private final Supplier<String> siteAddress;
    private final VelocityEngine engine = Engine.start(List::of);
    private final Escaping escaping = new Escaping();

    /** A line of a text; a link stands alone on its line. */
    public record Line(String text, boolean link) {
        static Line of(String text) {
            return new Line(text, text.matches("https?://\\S+"));
        }
    }

    /**
     * Starts a template engine for mails.
     *
     * @param siteAddress without a slash at the end
     */
    public MailTemplates(InstanceStore instances, Messages messages, Supplier<String> siteAddress) {
        this.instances = instances;
        this.messages = messages;
        this.siteAddress = siteAddress;
    }

    @Override
    public String text(Mail mail) {
        if (mail.kind() == MailKind.SERVICE) {
            return mail.body();
        }
        StringBuilder text = new StringBuilder(mail.body().stripTrailing());
        text.append("\n\n-- \n").append(from(mail)).append('\n').append(siteAddress.get());
        if (!mail.unsubscribe().isEmpty()) {
            text.append("\n\n").append(ending(mail)).append('\n').append(mail.unsubscribe());
            if (mail.kind() != MailKind.LIST) {
                text.append("\n\n")
                        .append(choices(mail.language()))
                        .append('\n')
                        .append(choicesAddress());
            }
        }
        return text.append('\n').toString();
    }

    @Override
    public String html(Mail mail) {
        Instance instance = instances.current();
        Map<String, Object> model = new HashMap<>();
        model.put("lang", mail.language().getLanguage());
        model.put("subject", mail.subject());
        model.put("brand", instance.brand());
        model.put("ink", Colour.of(instance.brand()).ink().toString());
        model.put("site", instance.siteName());
        model.put("authority", instance.authority());
        model.put("address", siteAddress.get());
        model.put("content", new TrustedHtml(mail.html()));
        model.put("paragraphs", mail.html().isEmpty() ? paragraphs(mail.body()) : List.of());
        model.put("from", from(mail));
        model.put("unsubscribe", mail.unsubscribe());
        model.put("ending", ending(mail));
        model.put("choices", choices(mail.language()));
        model.put("choicesAddress", mail.kind() == MailKind.LIST ? "" : choicesAddress());
        return write(LAYOUT, model);
    }

    @Override
    public String part(String template, Map<String, Object> model) {
        return write("mail/" + template + ".vm", model);
    }

    private static List<List<Line>> paragraphs(String body) {
        return Arrays.stream(body.strip().split("\\R\\s*\\R"))
                .map(paragraph ->
                        paragraph.lines().map(String::strip).map(Line::of).toList())
                .toList();
    }

    private String from(Mail mail) {
        Instance instance = instances.current();
        String authority = instance.authority().isEmpty() ? instance.siteName() : instance.authority();
        return messages.format(mail.language(), "mail.layout.from", instance.siteName(), authority);
    }

    private String ending(Mail mail) {
        return mail.unsubscribe().isEmpty()
                ? ""
                : messages.format(
                        mail.language(), "mail.layout.ending." + mail.kind().stored());
    }

    private String choices(Locale language) {
        return messages.format(language, "mail.layout.choices");
    }

    private String choicesAddress() {
        return siteAddress.get() + "/mon-compte/abonnements";
    }

    private String write(String template, Map<String, Object> model) {
        VelocityContext context = new VelocityContext(new HashMap<>(model));
        EventCartridge handlers = new EventCartridge();
        handlers.addReferenceInsertionEventHandler(escaping);
        handlers.attachToContext(context);
        TemplateText document = new TemplateText(USUAL_SIZE);
        try {
            engine.getTemplate(template).merge(context, document);
        } catch (VelocityException e) {
            throw new TemplateException("The template \"" + template + "\" failed: " + e.getMessage(), e);
        }
        return document.toString();
    }
}
