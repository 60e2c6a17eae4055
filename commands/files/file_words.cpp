#include "commands/files/file_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/files/caption_words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// "Zeichnung" and the like, as one part of a pattern.
#define CLUSTERLOTSE_FILE \
    R"((?:zeichnung|datei|anhang|anhänge|step|pdf|unterlagen|drawing|file|attachment|document|(?:^|[^\pL])(?:modelle?|(?:daten)?blatt|plan|skizzen?|fotos?|bild|models?|sketch)(?:[^\pL]|$)))"

/// "Nur für den späteren Auftragnehmer", "erst nach Vergabe", "bitte erst dem Gewinner geben", of a
/// file in the same sentence.
bool file_is_for_winner(const std::string& words) {
    static const std::string winner =
        R"((?:nur|erst|ausschließlich|allein|only|not before)\s(?:[^.!?\n]{0,20}\s)?(?:(?:für|fuer|an|dem|den|der|for|to)\s(?:dem |den |der |die |späteren |spaeteren |spätere |künftigen |the |later )*(?:auftragnehmer\pL*|gewinner\pL*|beauftragte\pL*|winner|contractor)|(?:nach|mit|bei|after|with|on)\s(?:der |dem |erfolgter |erteiltem |erteilter |the )*(?:vergabe|auftragsvergabe|auftragserteilung|beauftragung|zuschlagserteilung|awarding))(?:[^\pL]|$))";
    static const RE2 of_file(
        "(?:^|[^\\pL])(?:" CLUSTERLOTSE_FILE R"([^.!?\n]*[^\pL.!?\n])" + winner + "|" + winner +
        R"([^.!?\n]*)" CLUSTERLOTSE_FILE ")"
    );
    return says(words, of_file);
}

/// The pieces of a text between the marks that end a sentence.
std::vector<std::string_view> sentences_said(std::string_view text) {
    std::vector<std::string_view> sentences;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(".!?\n"), text.size());
        sentences.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return sentences;
}

/// "Darf jeder sehen" and what stands beside it in its sentence: "…, der die NDA hat" is not for
/// everybody, and "… außer Otterbach" is for whoever he says when asked.
std::optional<storage::FileStage> stage_of_everybody(std::string_view sentence) {
    using storage::FileStage;
    bool limited = false;
    bool meant = false;
    bool some = false;
    std::optional<FileStage> stage;
    for (const CaptionSentence& part : caption_sentences(sentence)) {
        meant = meant || is_for_everybody(part);
        some = some || holds(part, {CaptionWord::everybody});
        for (const CaptionToken& token : part) {
            const FileStage said =
                token.word == CaptionWord::order || token.word == CaptionWord::winner
                    ? FileStage::with_order
                : token.word == CaptionWord::agreement ? FileStage::after_nda
                : token.word == CaptionWord::interest  ? FileStage::after_interest
                : token.word == CaptionWord::denial || token.word == CaptionWord::nobody
                    ? FileStage::held
                    : FileStage::open;
            stage = std::max(stage.value_or(said), said);
            limited = limited || token.word == CaptionWord::only;
        }
    }
    static const RE2 not_yet(R"((?:noch|still) (?:offen|open))");
    const bool doubtful = limited || (some && !meant) || says(sentence, not_yet);
    return doubtful && stage == FileStage::open ? std::nullopt : stage;
}

}  // namespace

std::optional<storage::FileStage> stage_said(std::string_view text) {
    using storage::FileStage;
    static const RE2 order(
        CLUSTERLOTSE_FILE
        R"([^.!?\n]{0,60}(?:(?:nur|erst|only|not before)\s(?:[^.!?\n]{0,20}\s)?(?:mit|bei|nach|with|after)\s(?:dem |einem |an |the )?(?:auftrag|bestellung|zuschlag|order|award))|(?:nur|erst|only)\s(?:mit|bei|nach|with|after)\s(?:dem |the )?(?:auftrag|bestellung|zuschlag|order|award)[^.!?\n]{0,40})" CLUSTERLOTSE_FILE
        R"(|^\W*(?:bitte |please )?(?:nur|erst|only)\s(?:mit|bei|nach|with|after)\s(?:dem |einem |the |an )?(?:auftrag|bestellung|zuschlag|order|award)\W*(?:bitte|please)?\W*$)"
    );
    static const RE2 nda(
        R"((?:erst |nur |only |not before |zeichnung[^.!?\n]{0,40} )(?:nach|mit|bei|gegen|after|with|against|under)\s(?:unterschriebener |unterzeichneter |einer |der |signed |an |the )*(?:nda|geheimhaltung\pL*|vertraulichkeitsvereinbarung|verschwiegenheit\pL*|non-disclosure\pL*)|(?:nda|geheimhaltungsvereinbarung) (?:nötig|erforderlich|required|voraussetzung|vorausgesetzt|first|zuerst|vorab)|(?:nicht|nichts|not|nothing|no drawings?|keine \pL+) (?:ohne|without) (?:\pL+ )?(?:nda|geheimhaltung\pL*)|(?:vorher|zuerst|erst|vorab|first) (?:bitte |please |die |das |the |an |eine |einen )*(?:nda|geheimhaltung\pL*))"
    );
    static const RE2 interest(
        CLUSTERLOTSE_FILE
        R"([^.!?\n]{0,60}(?:nach|bei|after|on)\s(?:dem |ihrem )?(?:interesse\pL*|interest))"
    );
    static const RE2 everybody(
        R"((?:zeichnung|datei|anhang|anhänge|step|pdf|unterlagen|modell|drawing|file|attachment|document)\pL*\s(?:[^.!?\n]{0,20}\s)?(?:darf|dürfen|kann|können|may|can|is|ist|sind|are)\s[^.!?\n]{0,15}(?:jeder|jede|alle|allen|jedem|everybody|everyone|anybody|anyone|all|öffentlich|public|offen|frei)(?:[^\pL]|$)|(?:jeder|alle|everybody|everyone|anyone)\s(?:darf|dürfen|kann|können|may|can)\s[^.!?\n]{0,20}(?:zeichnung|datei|dateien|anhänge|unterlagen|drawing|file)|(?:zeichnung|datei|unterlagen|drawing|file)\pL* (?:gleich|sofort|direkt|straight away)\s?(?:an alle |to all )?(?:mitschicken|mitsenden|schicken|beilegen|send))"
    );
    static const RE2 no_nda(
        R"((?:kein\pL*|ohne|no|without) (?:nda|geheimhaltung\pL*)|(?:nda|geheimhaltung\pL*) (?:ist |is )?(?:nicht|not) (?:nötig|erforderlich|notwendig|required|needed|necessary))"
    );
    static const RE2 not_without(
        R"((?:nicht|nichts|not|nothing|no drawings?|keine \pL+) (?:ohne|without) (?:\pL+ )?(?:nda|geheimhaltung))"
    );
    const std::string words = folded(text);
    const bool needs_nda = !says(words, no_nda) || says(words, not_without);
    if (says(words, order) || file_is_for_winner(words)) {
        return FileStage::with_order;
    }
    if (needs_nda && says(words, nda)) {
        return FileStage::after_nda;
    }
    if (says(words, interest)) {
        return FileStage::after_interest;
    }
    std::optional<FileStage> stage;
    for (const std::string_view sentence : sentences_said(words)) {
        const auto said = says(sentence, everybody) ? stage_of_everybody(sentence) : std::nullopt;
        stage = said ? std::max(stage.value_or(*said), *said) : stage;
    }
    return stage;
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

#undef CLUSTERLOTSE_FILE
