#include "commands/needs/corrections_apart.hpp"

#include "commands/asker/asker_corrections.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/allowed_materials.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/size_corrections.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

struct CorrectionPiece {
    std::string words;
    bool goes_on = false;  ///< "und …"
    bool corrects = false;
};

/// The parts between commas, sentence ends and "und", without these; "1,6" and "15.3." stay whole.
std::vector<CorrectionPiece> correction_pieces(const std::string& text) {
    static const RE2 seam(
        R"((?i)(\s*[,;]\s+(?:(?:und|and|aber|but|sowie|außerdem|ausserdem)\s+)?|\s*\n\s*|[.!]\s+(?:und\s+|and\s+)?|\s+(?:und|and|aber|but|sowie|außerdem|ausserdem)\s+))"
    );
    static const RE2 connector(R"((?i)(?:^|[^\pL])(?:und|and|aber|but|sowie|außerdem|ausserdem)\s)"
    );
    static const RE2 ordinal(R"((?i)\d\.\s*$)");
    std::vector<CorrectionPiece> pieces(1);
    re2::StringPiece rest(text);
    re2::StringPiece found;
    while (RE2::PartialMatch(rest, seam, &found)) {
        const std::string before(rest.data(), static_cast<std::size_t>(found.data() - rest.data()));
        const std::string sign(found.data(), found.size());
        rest.remove_prefix(before.size() + sign.size());
        pieces.back().words += before;
        // "bis 15. März"
        if (sign[0] == '.' && says(before + ".", ordinal)) {
            pieces.back().words += sign;
            continue;
        }
        pieces.push_back({{}, says(sign, connector)});
    }
    pieces.back().words.append(rest.data(), rest.size());
    for (CorrectionPiece& piece : pieces) {
        piece.words = std::string(trimmed(piece.words));
    }
    std::erase_if(pieces, [](const CorrectionPiece& piece) { return piece.words.empty(); });
    return pieces;
}

/// Says nothing of its own before a correction: "nein, doch 1.4571", "nicht 20, sondern 30".
bool leads_to_correction(const std::string& words) {
    static const RE2 lead(
        R"((?i)(?:nein|nee|ne|nö|noe|ach|ach so|ach ja|oh|sorry|quatsch|moment|ups|oops|korrektur|entschuldigung|stopp?|halt|pardon|no|wait|actually|(?:nicht|not|statt|anstatt|instead of|rather than|kein\pL*)\s.*\d.*)[.!:]*)"
    );
    return RE2::FullMatch(words, lead);
}

/// Asks for pieces.
bool asks_for_amount(const std::string& question) {
    static const RE2 amount(
        R"((?i)stück|stueck|\bstk|menge|anzahl|\blos|wie ?viele?\s+(?:brauch|benötig|benoetig|sollen|werden|wollen|möchten|genau|denn|insgesamt)|wie ?viele?\W*$|how many (?:do|are|would|should)|quantit|pieces|\bpcs)"
    );
    // "Wie viele je Los?" asks for a part of them.
    static const RE2 a_part(
        R"((?i)(?:je|pro|per)\s+(?:los|charge|lieferung|abruf|woche|monat|tag|batch|lot|delivery|week|month|day|palette|karton|box))"
    );
    return says(question, amount) && !says(question, a_part);
}

/// Whether the correction is about what was asked.
bool asked_about(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& correction,
    const std::string& question
) {
    static const RE2 material(
        R"((?i)werkstoff|material|güte|guete|legierung|stahl|steel|v[24]a|\b[123]\.\d{4}|\balu|messing|grade|alloy)"
    );
    static const RE2 date(
        R"((?i)wann|termin|liefer|datum|frist|\bkw\b|woche|when|date|deadline|deliver|lead time)"
    );
    static const RE2 size(
        R"((?i)ø|durchmesser|länge|laenge|breite|höhe|hoehe|dicke|\bmaße?\b|größe|groesse|abmess|diameter|length|width|height|thick|size|dimension)"
    );
    const UnderstoodNeed known = understand(office, need);
    const UnderstoodNeed read = office.engine.understand(
        with_amount_named(with_size_named(correction), known), today_of(office), need.language
    );
    return is_figure_asked_for(correction, question) ||
           (read.quantity && asks_for_amount(question)) ||
           (!read.materials.empty() && says(question, material)) ||
           ((read.deadline || read.delivery_from) && says(question, date)) ||
           (read.dimensions_mm != Dimensions{} && says(question, size));
}

std::string together(const std::vector<CorrectionPiece>& pieces, bool corrects) {
    std::vector<std::string> words;
    for (const CorrectionPiece& piece : pieces) {
        if (piece.corrects == corrects) {
            words.push_back(piece.words);
        }
    }
    return joined(words, ", ");
}

}  // namespace

bool is_figure_asked_for(const std::string& text, const std::string& question) {
    static const RE2 figure(
        R"((?i)\W*(?:(?:ja|nein|nee|ne|doch|lieber|eher|besser|dann|also|bitte|ca\.?|etwa|rund|mach|machen wir|nehmen wir|rather|make it|then|about|please)[\s,.:!]+)*\d+(?:,\d+|\.\d{1,3})?(?:[\s,.:!]+(?:bitte|draus|daraus|dann|please))*\W*)"
    );
    static const RE2 asks_figure(
        R"((?i)\b(?:wie ?viele?|how many|wie (?:lang|breit|hoch|dick|stark|tief|groß|gross|schwer|hart|genau|rau)|how (?:long|wide|high|thick|deep|large|big|heavy|hard|much|rough)|(?:welche\w*|was für|which|what)\s+(?:\pL+\s+){0,2}?\pL*(?:länge|laenge|durchmesser|breite|höhe|hoehe|dicke|stärke|staerke|tiefe|maß|mass|größe|groesse|gewicht|härte|haerte|rauheit|rauhigkeit|rautiefe|toleranz|radius|radien|winkel|drehzahl|druck|aufmaß|aufmass|gewinde|steigung|zähnezahl|modul|schichtdicke|length|diameter|width|height|thickness|depth|size|weight|hardness|roughness|tolerance|radius|angle|pressure|thread|pitch))|(?i)\baufmaß|\baufmass)"
    );
    return RE2::FullMatch(text, figure) && says(question, asks_figure) &&
           !asks_for_amount(question);
}

std::optional<CorrectionApart> correction_apart(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    const std::string& question
) {
    if (!words_correct(office, need, text)) {
        return std::nullopt;
    }
    std::vector<CorrectionPiece> pieces = correction_pieces(text);
    for (CorrectionPiece& piece : pieces) {
        // "1.4305 geht auch" stays with the answer, which everybody reads.
        piece.corrects = words_correct(office, need, piece.words) &&
                         !allows_material(office, need, piece.words) &&
                         !asked_about(office, need, piece.words, question);
    }
    // "Nicht 20, sondern 30": the second half says nothing without the first.
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const bool contrast = RE2::FullMatch(pieces[i - 1].words, R"((?i)not\s.*)");
        const std::string both =
            pieces[i - 1].words + (contrast ? ", but " : ", ") + pieces[i].words;
        if (!pieces[i].corrects && leads_to_correction(pieces[i - 1].words) &&
            words_correct(office, need, both) && !asked_about(office, need, both, question)) {
            pieces[i - 1].corrects = pieces[i].corrects = true;
        }
    }
    for (std::size_t i = pieces.size(); i-- > 1;) {
        CorrectionPiece& before = pieces[i - 1];
        if (pieces[i].corrects && !pieces[i].goes_on && leads_to_correction(before.words)) {
            before.corrects = true;
        }
    }
    // What stands together in "not 20 but 30" is one thing said.
    CorrectionApart apart{together(pieces, true), together(pieces, false)};
    if (apart.answer.empty()) {
        apart.correction = std::string(trimmed(text));
    }
    if (apart.correction.empty() || !words_correct(office, need, apart.correction)) {
        return std::nullopt;
    }
    return apart;
}

}  // namespace clusterlotse::commands
