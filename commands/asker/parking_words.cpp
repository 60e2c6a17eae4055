#include "commands/asker/parking_words.hpp"

#include "commands/asker/phrase_parts.hpp"
#include "commands/asker/until_words.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "im Februar", "ab KW 8": the end without the word before it.
std::optional<Date> day_meant(std::string words, Date today) {
    static const RE2 before(
        R"(^(?:(?:wieder|erst|auf|bis|bis zum|zum|im|in|ab|am|nach|until|till|to|at|on|from|again|not before) )+)"
    );
    static const RE2 behind(
        R"((?: (?:verschoben|vertagt|geschoben|verlegt|zurueckgestellt|verschiebt|wieder|weiter|erst|frei|so|weit|da|los|danke|bitte|again|please|thanks))+$)"
    );
    RE2::Replace(&words, behind, "");
    if (const auto day = end_named(words, today)) {
        return day;
    }
    RE2::Replace(&words, before, "");
    return end_named(words, today);
}

}  // namespace

std::optional<std::string> parking_of(const std::string& words) {
    static const std::string park_words =
        "(?:" + kObject +
        " )?(?:erst ?mal |vorerst |vorlaeufig |zunaechst |erst )*(?:parken|geparkt|parke|pausieren|"
        "auf eis(?: legen)?|zurueckstellen|ruhen lassen|parken wir|parke ich|pausieren wir|legen "
        "wir "
        "auf eis|park|put (?:it |this |that |the need |the "
        "request |our request )?on (?:hold|ice)|on hold)(?: " +
        kObject + ")?(?: (?:on hold|on ice))?";
    static const std::string until =
        "((?:bis|fuer|until|till|for|\\d|ein|einen|zwei|drei|vier|a|two|three|four)\\b.*?)";
    static const RE2 project(
        kLeadOfPhrase +
        "(?:(?:das|unser|dieses|the|our|this) )?(?:projekt|vorhaben|project|thema|bedarf) "
        "(?:ist |liegt |wird |wurde |is |was |has been )?(?:erst ?mal |vorerst |vorlaeufig |"
        "zunaechst |now |currently )*(?:auf eis(?: gelegt| gelegen)?|ruht|ruhend|pausiert|"
        "on hold|on ice|put on hold|put on ice|paused)" +
        kTailOfPhrase
    );
    if (RE2::FullMatch(words, project)) {
        return std::string();
    }
    static const RE2 behind(kLeadOfPhrase + park_words + "(?: " + until + ")?" + kTailOfPhrase);
    static const RE2 before(kLeadOfPhrase + until + " " + park_words + kTailOfPhrase);
    std::string rest;
    const bool parks = RE2::FullMatch(words, behind, &rest) || RE2::FullMatch(words, before, &rest);
    // "Bis Ende Februar, weil der Kunde verschoben hat"
    static const RE2 why(R"(\s*\b(?:weil|denn|because|since)\b.*)");
    RE2::Replace(&rest, why, "");
    return parks ? std::optional(rest) : std::nullopt;
}

std::optional<Date> goes_on_later(const std::string& words, Date today) {
    static const std::string lead =
        "(?:(?:bitte|es|das|damit|hier|da|wir|ich|machen|mach|mache|"
        "macht|geht|gehts|soll|sollen|koennen|kann|wollen|moechten|"
        "muessen|dann|also|please|we|it|can|will|should) )*";
    static const RE2 behind(
        lead +
        "(?:erst |only )(.+?) (?:damit |wieder )*(?:weiter|weitermachen|weiter machen|weitergehen|"
        "weitergeht|fortsetzen|fortfahren|aufnehmen|weiterverfolgen|angehen|starten|anfangen|"
        "loslegen|dran)" +
        kTailOfPhrase
    );
    static const RE2 before(
        lead +
        "(?:weiter|weitermachen|weiter machen|weitergehen|continue|resume|go on|carry on|proceed)"
        "(?: (?:wir|ich|es|das|damit|s|it|this|with|them))* (?:erst |only |not before )(.+?)" +
        kTailOfPhrase
    );
    static const RE2 not_before(
        lead +
        "(?:nicht|not|don t|do not) (?:vor|(?:continue|go on|resume) before) (.+?)"
        "(?: weiter| weitermachen| weiter machen)?" +
        kTailOfPhrase
    );
    static const RE2 goes_on(R"(\b(?:weiter|weitermachen|continue|go on|resume)\b)");
    std::string end;
    const bool later =
        RE2::FullMatch(words, behind, &end) || RE2::FullMatch(words, before, &end) ||
        (RE2::FullMatch(words, not_before, &end) && RE2::PartialMatch(words, goes_on));
    return later ? day_meant(end, today) : std::nullopt;
}

std::optional<PutOff> put_off_because(const std::string& words, Date today) {
    static const RE2 reason(
        R"((?:(?:der|die|das|unser|unsere|weil|da|denn|leider|naemlich|our|the|because|since|as) )*(?:kunde|kundin|endkunde|projekt|bauherr|chef|chefin|geschaeftsleitung|einkauf|konstruktion|entwicklung|freigabe|budget|geld|termin|sache|zeichnung|customer|client|project|boss|management|approval|drawing|design)\b.*)"
    );
    static const RE2 puts_off(
        R"(\b(?:verschob\w*|verschieb\w*|vertagt|geschoben|schiebt|verlegt|zurueckgestellt|wartet|warten|braucht|fehlt|unklar|noch nicht|noch kein\w*|erst|stockt|ruht|pausiert|postponed|delayed|moved|shifted|not yet|waiting|missing|on hold|needs)\b)"
    );
    static const RE2 end(
        R"(\b(?:auf|bis|erst|nach|until|till|to|not before) (?:(?:zum|im|in|ab|am|the) )*(.+)$)"
    );
    if (!RE2::FullMatch(words, reason) || !RE2::PartialMatch(words, puts_off)) {
        return std::nullopt;
    }
    std::string until;
    return PutOff{RE2::PartialMatch(words, end, &until) ? day_meant(until, today) : std::nullopt};
}

std::optional<PutOff> not_needed_yet(std::string_view text, Date today) {
    constexpr std::size_t kLongest = 140;
    static const std::string for_now =
        "(?:fuers erste|fuer s erste|fuers? (?:den )?moment|vorerst|erst ?mal|fuer "
        "jetzt|vorlaeufig|"
        "zunaechst|im moment|momentan|derzeit|zur zeit|zurzeit|aktuell|jetzt|dieses jahr|for "
        "now|for "
        "the moment|at the moment|right now|currently|this year)";
    static const std::string thing =
        "(?:(?:die|den|das|der|unsere?n?|the|our) [a-z]+|sie|es|das|die|them|it)";
    static const std::string lead = "(?:(?:hallo|also|sorry|ach|leider|und|we|wir) )*";
    static const std::string needs = "(?:brauch\\w*|benoetig\\w*)";
    static const std::string who = "(?: (?:wir|ich|mer|mir|ma))?";
    static const std::string later =
        "(?: (?:aber|sondern|dann|erst|wieder|dafuer|but|only|again) (?:(?:aber|sondern|dann|erst|"
        "wieder|dafuer|schon|wohl|again|only|then) )*(.+))?";
    static const RE2 first(
        lead + "(" + for_now + ") " + needs + who + " " + thing +
        "(?: (?:doch|noch|leider|mal))* (?:nicht|nimmer|net|nit)" + later
    );
    static const RE2 behind(
        lead + thing + " " + needs + who + " (?:doch )?(" + for_now +
        ") (?:(?:doch|noch|leider|mal) )*(?:nicht|nimmer|net|nit)" + later
    );
    static const RE2 within(
        lead + needs + who + " " + thing + " (?:doch )?(" + for_now +
        ") (?:(?:doch|noch|leider|mal) )*(?:nicht|nimmer|net|nit)" + later
    );
    static const RE2 english(
        lead + "(?:do not|don t|won t|will not) need " + thing + " (" + for_now + "|yet)" + later
    );
    static const RE2 only_now(R"(jetzt|right now)");
    static const RE2 figure(R"(\d)");
    if (text.size() > kLongest || text.find('?') != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string words = plain_words(text);
    for (const RE2* const form : {&first, &behind, &within, &english}) {
        std::string now;
        std::string end;
        if (!RE2::FullMatch(words, *form, &now, &end)) {
            continue;
        }
        const auto until = end.empty() ? std::nullopt : day_meant(end, today);
        // "Jetzt brauchen wir sie nicht" may be meant for good, "… aber 10 Stück" for fewer.
        if ((RE2::FullMatch(now, only_now) && !until) ||
            (!until && RE2::PartialMatch(end, figure))) {
            return std::nullopt;
        }
        return PutOff{until};
    }
    return std::nullopt;
}

bool goes_on_now(const std::string& words) {
    static const std::string now =
        "(?:jetzt|nun|wieder|ab sofort|ab heute|heute|endlich|dann|also|doch|auch|bitte|gern|gerne|"
        "ruhig|schon|alle|now|again|please|then|all)";
    static const std::string thing =
        "(?:es|das|die sache|die anfrage|der bedarf|bedarf|anfrage|damit|hier|it|this|they)";
    static const std::string goes =
        "(?:weiter|weitergehen|weitermachen|weiter gehen|weiter machen|losgehen|loslegen|los|"
        "weiterlaufen|raus|fortfahren|anfragen|fragen|suchen|go on|continue|proceed|resume|start|"
        "go ahead)";
    static const RE2 on(
        kLeadOfPhrase +
        "(?:"
        // "Wir sind wieder da"
        "(?:sind|bin|waeren|are|am|re|m)(?: " +
        now +
        ")* (?:da|zurueck|im haus|erreichbar|im buero|aus dem urlaub zurueck|back|in the "
        "office)(?: "
        "aus dem urlaub)?|"
        "wieder (?:da|zurueck|im haus|im buero)|back again|(?:der )?(?:urlaub|betriebsurlaub|"
        "stillstand|umbau) ist (?:vorbei|rum|zu ende|aus)|"
        // "Kann weitergehen", "ihr könnt wieder fragen", "machen Sie bitte weiter"
        "(?:kann|koennen|koennt|kannst|darf|duerfen|soll|sollen|can|may)(?: (?:sie|ihr|du|wir|you|"
        "we|" +
        thing + "|" + now + "))* " + goes +
        "|"
        "(?:sie|ihr|du|" +
        thing + ") (?:koennen|koennt|kannst|kann|can)(?: " + now + ")* " + goes +
        "|"
        "(?:mach|macht|machen|machts|geht|gehts|go|carry|let s go)(?: (?:sie|ihr|wir|es|s|los|" +
        thing + "|" + now +
        "))* (?:weiter|los|on|ahead)|"
        "(?:jetzt |nun |auf |dann )?(?:gehts|geht s|geht es) (?:jetzt |wieder |nun "
        ")?(?:los|weiter)|"
        "weiter bitte|bitte weiter|"
        // "Parken bitte aufheben"
        "(?:das )?(?:parken|pause|die pause)(?: (?:bitte|ist|jetzt|wieder))* (?:beenden|aufheben|"
        "vorbei|zu ende|raus)|(?:" +
        kObject +
        " )?(?:bitte )?(?:nicht (?:mehr |laenger "
        ")?(?:parken|geparkt|pausieren)|entparken|ausparken|"
        "wieder (?:aktiv|aktivieren|aktuell|starten|oeffnen|aufnehmen|aufleben lassen))|"
        // "Der Kunde hat freigegeben"
        "(?:(?:der|unser|the|our) )?(?:kunde|endkunde|chef|customer|client|boss)(?: (?:hat|will|"
        "has|wants))?(?: " +
        now +
        ")* (?:freigegeben|zugesagt|bestaetigt|bestellt|weitermachen|weiter machen|es "
        "haben|released "
        "it|confirmed|approved|to go on)|"
        "(?:(?:die|das|the) )?(?:freigabe|budget|zeichnung|bestellung|approval|drawing)(?: "
        "(?:ist|is))?"
        "(?: " +
        now + ")* (?:da|durch|erteilt|freigegeben|gekommen|here|there|approved))" + kTailOfPhrase
    );
    return RE2::FullMatch(words, on);
}

}  // namespace clusterlotse::commands
