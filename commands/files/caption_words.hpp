#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a word beside a file does there.
enum class CaptionWord {
    other,      ///< none of these: a part, a firm
    filler,     ///< an article, a greeting, "bitte", "geben"
    file,       ///< "Zeichnung"
    files,      ///< "Zeichnungen": those of the need, not only these
    attached,   ///< "anbei"
    only,       ///< "nur", "erst", "only"
    toward,     ///< "für", "an", "to"
    condition,  ///< "nach", "mit", "after"
    everybody,
    asked,  ///< "Angefragte": whom everybody is
    order,
    winner,
    agreement,
    interest,
    denial,   ///< "nicht", "außer", "wenn"
    nobody,   ///< "niemand"
    but,      ///< "als", "außer" behind "niemand"
    giving,   ///< "geben", "zeigen"
    purpose,  ///< "Ansicht", "Teil": no firm
    reader,   ///< "Sie", "euch"
    firm,     ///< "Firma", "GmbH"
    number,
    according,  ///< "laut": the file is not what is given
    visible,    ///< "offen", which is for everybody behind "für alle" only
    consent,    ///< "Freigabe", "Rücksprache"
    keeping,    ///< "zurückhalten", "geheim"
    matter,     ///< "Gewinde", "Stück", a mail address: of the work, and no firm
    comma,
};

struct CaptionToken {
    CaptionWord word = CaptionWord::other;
    std::string_view written;  ///< points into the text
};

/// One sentence of a text beside files; "Fa." and "Nr." end none, and the numbers of needs are left
/// out.
using CaptionSentence = std::vector<CaptionToken>;

bool is_one_of(const CaptionToken& token, std::initializer_list<CaptionWord> kinds);

/// True where a word of the sentence is one of these.
bool holds(const CaptionSentence& sentence, std::initializer_list<CaptionWord> kinds);

/// True where the sentence gives a file to everybody, beyond doubt: "für alle", "darf jeder sehen",
/// "öffentlich". "Alle Zeichnungen", "danke an alle" and "für alle Teile" do not.
bool is_for_everybody(const CaptionSentence& sentence);

/// "Geben", "zeigen", and not "dürfen".
bool is_handing(const CaptionToken& token);

/// "Vertraulich", which is no agreement.
bool is_secret(const CaptionToken& token);

/// The sentences of the text, which outlives them. What a mail program puts below is none of them,
/// and an agreement that is not needed counts for nothing.
std::vector<CaptionSentence> caption_sentences(std::string_view text);

}  // namespace clusterlotse::commands
