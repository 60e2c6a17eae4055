#include "commands/files/file_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Zeichnung" and the like, as one part of a pattern.
constexpr const char* kFile =
    R"((?:zeichnung|datei|anhang|modell|step|step-datei|pdf|blatt|datenblatt|plan|skizze|foto|bild|drawing|file|attachment|model|sketch))";

/// "Nur für den späteren Auftragnehmer", "erst nach Vergabe", "bitte erst dem Gewinner geben".
bool for_the_winner(const std::string& words) {
    static const RE2 winner(
        R"((?:^|[^\pL])(?:(?:nur|erst|ausschließlich|allein|only|not before)\s(?:[^.!?\n]{0,20}\s)?(?:(?:für|fuer|an|dem|den|der|for|to)\s(?:dem |den |der |die |späteren |spaeteren |spätere |künftigen |the |later )*(?:auftragnehmer\pL*|gewinner\pL*|beauftragte\pL*|winner|contractor)|(?:nach|mit|bei|after|with|on)\s(?:der |dem |erfolgter |erteiltem |erteilter |the )*(?:vergabe|auftragsvergabe|auftragserteilung|beauftragung|zuschlagserteilung|awarding)))(?:[^\pL]|$))"
    );
    return says(words, winner);
}

/// "Für alle Angefragten", "darf jeder sehen", beside a file and nothing else.
bool for_everybody(const std::string& words) {
    static const RE2 everybody(
        R"((?:^|[^\pL])(?:(?:für|fuer|an|for|to)\s(?:alle|jeden|all|everybody|everyone)|(?:jeder|alle|everybody|everyone|anyone)\s(?:darf|dürfen|duerfen|kann|können|koennen|may|can)|(?:darf|dürfen|duerfen|kann|können|koennen|may|can)\s(?:[^.!?\n]{0,20}\s)?(?:jeder|alle|everybody|everyone))(?:[^\pL]|$))"
    );
    return says(words, everybody);
}

}  // namespace

bool is_caption(std::string_view text) {
    constexpr std::size_t kLongest = 120;
    static const RE2 only_stage(
        std::string(
            R"(\W*(?:(?:hier |und |noch |die |das |der |diese |dieses |dieser |eine |the |this |here is |please |bitte )*)"
        ) +
        kFile +
        R"((?: bitte| please)?[ :,–-]+)?(?:(?:bitte|please|gibt es|bekommt man|kommt) )*(?:nur|erst|only|not before)\s(?:mit|bei|nach|gegen|with|after|on|under)\s(?:dem |einem |der |einer |unterschriebener |unterzeichneter |an |the |a |signed )*(?:auftrag|bestellung|zuschlag|nda|geheimhaltung\pL*|vertraulichkeitsvereinbarung|interesse|order|award|interest)\W*(?:bitte|please|danke|thanks)?\W*)"
    );
    // Words that name the file, the need or who may see it, and nothing of any work.
    static const RE2 only_files(
        std::string(R"(\W*(?:(?:)") + kFile +
        R"((?:\s(?:der|des|zur|zum|vom|von der|of the)\s\pL{3,})?|b-?20\d\d-\d{1,6}|hier|anbei|im|als|beiliegend|und|noch|nur|erst|bitte|danke|die|das|dies|diese[rsn]?|der|den|dem|eine|ein|ist|kommt|zu|zur|zum|für|fuer|an|nach|mit|bei|gegen|gibt es|geben|herausgeben|weitergeben|zeigen|später\pL*|spaeter\pL*|künftigen|auftrag|bestellung|zuschlag|vergabe|auftragsvergabe|auftragserteilung|beauftragung|auftragnehmer\pL*|gewinner\pL*|interesse|nda|geheimhaltung\pL*|unterschriebener|alle[nr]?|angefragten|gefragten|anbieter|firmen|beteiligten|jeder|jeden|darf|dürfen|kann|können|sehen|here|is|attached|the|this|please|thanks|for|to|only|after|with|order|award|winner|contractor|everybody|everyone|all|may|see)(?:[^\pL\d]+|$))+)"
    );
    static const RE2 names_one(
        std::string(R"((?:^|[^\pL])(?:)") + kFile + R"(|anbei|beiliegend|attached)(?:[^\pL]|$))"
    );
    const std::string words = folded(text);
    if (text.size() > kLongest) {
        return false;
    }
    if (RE2::FullMatch(words, only_stage)) {
        return true;
    }
    const auto firm = file_addressee(text);
    const bool says_whose =
        firm || stage_said(text) || for_everybody(words) || for_the_winner(words);
    return (firm || RE2::FullMatch(words, only_files)) && (says_whose || says(words, names_one));
}

std::optional<std::string> file_addressee(std::string_view text) {
    static const RE2 only_one(
        std::string(R"((?i)\W*(?:(?:)") + kFile +
        R"((?:\s(?:der|des|zur|zum)\s\pL{3,})?|b-?20\d\d-\d{1,6}|hier|anbei|die|das|der|ist|kommt|zu|zur|bitte|here|is|the|please|attached)[^\pL\d]+)*(?:bitte |please )?(?:(?:nur|ausschließlich|only) (?:für|fuer|an|for|to)|(?:für|fuer|an|for|to) niemand(?:en)? (?:anderen? )?(?:als|außer)) (?:die |den |das |the |firma )*(\pL[^.,;:!?\n]{2,50}?)(?: bitte| please)?\W*)"
    );
    static const RE2 no_firm(
        R"((?i)^(?:all|jede|angefragt|gefragt|anbieter|interessent|auftrag|gewinner|zuschlag|angebot|anfrage|kalkulation|preis|zweck|info|intern|fertigung|einkauf|quot|everybody|everyone|winner|contractor|pricing))"
    );
    static const RE2 lower(R"(^\p{Ll})");
    std::string firm;
    const bool one = RE2::FullMatch(re2::StringPiece(text.data(), text.size()), only_one, &firm);
    return one && !says(firm, lower) && !says(firm, no_firm) ? std::optional(firm) : std::nullopt;
}

std::optional<storage::FileStage> stage_beside_files(std::string_view text) {
    const std::string words = folded(text);
    if (for_the_winner(words) || file_addressee(text)) {
        return storage::FileStage::with_order;
    }
    const auto stage = stage_said(text);
    const bool open = !stage && is_caption(text) && for_everybody(words);
    return open ? std::optional(storage::FileStage::open) : stage;
}

std::optional<storage::FileStage> stage_said(std::string_view text) {
    using storage::FileStage;
    static const RE2 order(
        R"((?:zeichnung|datei|anhang|anhänge|step|pdf|unterlagen|drawing|file|attachment|document)[^.!?\n]{0,60}(?:(?:nur|erst|only|not before)\s(?:[^.!?\n]{0,20}\s)?(?:mit|bei|nach|with|after)\s(?:dem |einem |an |the )?(?:auftrag|bestellung|zuschlag|order|award))|(?:nur|erst|only)\s(?:mit|bei|nach|with|after)\s(?:dem |the )?(?:auftrag|bestellung|zuschlag|order|award)[^.!?\n]{0,40}(?:zeichnung|datei|anhang|anhänge|unterlagen|drawing|file)|^\W*(?:bitte |please )?(?:nur|erst|only)\s(?:mit|bei|nach|with|after)\s(?:dem |einem |the |an )?(?:auftrag|bestellung|zuschlag|order|award)\W*(?:bitte|please)?\W*$)"
    );
    static const RE2 nda(
        R"((?:erst |nur |only |not before |zeichnung[^.!?\n]{0,40} )(?:nach|mit|bei|gegen|after|with|against|under)\s(?:unterschriebener |unterzeichneter |einer |der |signed |an |the )*(?:nda|geheimhaltung\pL*|vertraulichkeitsvereinbarung|verschwiegenheit\pL*|non-disclosure\pL*)|(?:nda|geheimhaltungsvereinbarung) (?:nötig|erforderlich|required|voraussetzung|vorausgesetzt|first|zuerst|vorab)|(?:nicht|nichts|not|nothing|no drawings?|keine \pL+) (?:ohne|without) (?:\pL+ )?(?:nda|geheimhaltung\pL*)|(?:vorher|zuerst|erst|vorab|first) (?:bitte |please |die |das |the |an |eine |einen )*(?:nda|geheimhaltung\pL*))"
    );
    static const RE2 interest(
        R"((?:zeichnung|datei|anhang|anhänge|step|pdf|unterlagen|drawing|file|attachment)[^.!?\n]{0,60}(?:nach|bei|after|on)\s(?:dem |ihrem )?(?:interesse\pL*|interest))"
    );
    static const RE2 everybody(
        R"((?:zeichnung|datei|anhang|anhänge|step|pdf|unterlagen|modell|drawing|file|attachment|document)\pL*\s(?:[^.!?\n]{0,20}\s)?(?:darf|dürfen|kann|können|may|can|is|ist|sind|are)\s[^.!?\n]{0,15}(?:jeder|jede|alle|allen|jedem|everybody|everyone|anybody|anyone|all|öffentlich|public|offen|frei)(?:[^\pL]|$)|(?:jeder|alle|everybody|everyone|anyone)\s(?:darf|dürfen|kann|können|may|can)\s[^.!?\n]{0,20}(?:zeichnung|datei|dateien|anhänge|unterlagen|drawing|file)|(?:zeichnung|datei|unterlagen|drawing|file)\pL* (?:gleich|sofort|direkt|straight away)\s?(?:an alle |to all )?(?:mitschicken|mitsenden|schicken|beilegen|send))"
    );
    static const RE2 of_files(
        R"((?:^|[^\pL])(?:zeichnung|datei|anhang|anhänge|step|pdf|unterlagen|modell|drawing|file|attachment|document)\pL*)"
    );
    const std::string words = folded(text);
    if (says(words, order) || (says(words, of_files) && for_the_winner(words))) {
        return FileStage::with_order;
    }
    if (says(words, nda)) {
        return FileStage::after_nda;
    }
    if (says(words, interest)) {
        return FileStage::after_interest;
    }
    return says(words, everybody) ? std::optional(FileStage::open) : std::nullopt;
}

bool withdraws_files(std::string_view text) {
    static const RE2 withdrawn(
        R"((?:zeichnung\pL*|datei\pL*|anhang|anhänge|unterlagen|drawings?|files?|attachments?|documents?)[^.!?\n]{0,40}(?:zurückziehen|zurueckziehen|zurückgezogen|zurückzuziehen|zurückholen|zurücknehmen|löschen|gelöscht|nicht mehr (?:weiter|raus|heraus|ver|zeigen|schicken)\pL*|withdrawn|(?:any ?more|any longer))|(?:ziehe?n?|nehme?n?|hole?n?|zieh|nimm|hol)\s[^.!?\n]{0,30}(?:zeichnung\pL*|datei\pL*|unterlagen|anhang|anhänge)[^.!?\n]{0,20}zurück|(?:withdraw|recall|take back|delete|stop (?:sending|sharing))\s[^.!?\n]{0,20}(?:drawings?|files?|attachments?))"
    );
    static const RE2 denied(R"((?:nicht|not|don't) (?:zurückziehen|löschen|withdraw|delete))");
    constexpr std::size_t kLongest = 120;
    const std::string words = folded(text);
    return text.size() <= kLongest && text.find('?') == std::string_view::npos &&
           says(words, withdrawn) && !says(words, denied);
}

std::optional<std::string> nda_said(std::string_view text) {
    static const RE2 there(
        R"((?i)(?:nda|geheimhaltung\pL*|vertraulichkeitsvereinbarung|non-disclosure agreement)\s*(?:(?:mit|von|with|from|by)\s+(?:der |dem |firma |fa\. ?|nr\.? ?|number )*([^\n.!?]{1,60}?)\s+)?(?:ist |is |has been |wurde |liegt |haben wir )?(?:schon |already |jetzt |nun )?(?:liegt |ist )?(?:vor\b|da\b|unterschrieben|unterzeichnet|signed|in place|there|abgeschlossen|erhalten|received))"
    );
    static const RE2 denied(
        R"((?i)(?:nicht|noch kein|kein|sobald|wenn|not|once|when|as soon|erst)\b)"
    );
    const re2::StringPiece piece(text.data(), text.size());
    std::string firm;
    if (!RE2::PartialMatch(piece, there, &firm) || RE2::PartialMatch(piece, denied)) {
        return std::nullopt;
    }
    return std::string(trimmed(firm));
}

bool tells_of_signed_nda(std::string_view text) {
    static const RE2 signed_it(
        R"((?:signed|sign and return|unterschrieben\pL*|unterzeichnet\pL*|zurückgeschickt) (?:\pL+ ){0,3}(?:nda|geheimhaltung\pL*|non-disclosure)|(?:nda|geheimhaltung\pL*|non-disclosure agreement)[^.!?\n]{0,40}(?:unterschrieben|unterzeichnet|unterschreiben wir|signed|liegt bei|anbei|attached))"
    );
    static const RE2 asks(
        R"((?:brauchen|benötigen|soll|muss|müssen|gibt es|do we|should|need|must)[^.!?\n]{0,30}(?:nda|geheimhaltung))"
    );
    const std::string words = folded(text);
    return says(words, signed_it) && !says(words, asks);
}

}  // namespace clusterlotse::commands
