#pragma once

#include <cstdint>
#include <string_view>

namespace clusterlotse::matching {

/// What a word of everyday language does in a need: it asks, denies, tells of the past and so on.
/// A word may do several things; the values are added up.
enum FocusWord : std::uint32_t {
    kAsks = 1U << 0,        ///< "suchen", "need", "Angebot"
    kWho = 1U << 1,         ///< "wer", "jemand", "who"
    kSelf = 1U << 2,        ///< "wir", "we"
    kOur = 1U << 3,         ///< "unsere", "our"
    kDenies = 1U << 4,      ///< "nicht", "kein", "without"
    kRestarts = 1U << 5,    ///< "nur", "sondern", "but": what was denied before no longer holds
    kIs = 1U << 6,          ///< "sind", "are": a state, with a participle
    kShall = 1U << 7,       ///< "sollen", "must"
    kDone = 1U << 8,        ///< "bereits", "fertig", "already"
    kAlone = 1U << 9,       ///< "selbst", "ourselves"
    kTried = 1U << 10,      ///< "probiert", "tried"
    kFormer = 1U << 11,     ///< "bisher", "until now"
    kBecause = 1U << 12,    ///< "weil", "due", at the beginning of a clause
    kTherefore = 1U << 13,  ///< "deshalb", "so": what stands before is the reason
    kFor = 1U << 14,        ///< "für", "for"
    kAt = 1U << 15,         ///< "vom", "an", "of": what the thing belongs to
    kWith = 1U << 16,       ///< "mit", "inkl.", "plus"
    kDoes = 1U << 17,       ///< "machen", "übernehmen": with "wir" the asker's own work
    kBecomes = 1U << 18,    ///< "wird", "werden", "be"
    kAnd = 1U << 19,
    kCloses = 1U << 20,   ///< "Grüße", "regards": a signature follows
    kThanks = 1U << 21,   ///< "Danke", "LG": a signature follows at the end of a text
    kTitle = 1U << 22,    ///< "Herr", "Mrs": a name follows
    kLegal = 1U << 23,    ///< "GmbH", "Ltd": a name stands before
    kField = 1U << 24,    ///< "Von:", "Ansprechpartner:": a line about people
    kFails = 1U << 25,    ///< "defekt", "ausgefallen", "overbooked"
    kSeeks = 1U << 26,    ///< "Betrieb", "Lieferant", "capacity": what is sought, with "für"
    kCould = 1U << 27,    ///< "können", "schaffen": with a denial what the asker cannot do
    kNow = 1U << 28,      ///< "jetzt", "künftig"
    kOut = 1U << 29,      ///< "ausgeschlossen", "scheidet", "instead"
    kArticle = 1U << 30,  ///< articles and small words within a group of nouns
    kHere = 1U << 31      ///< "da", "hier", "vorhanden", "liegen": the part exists
};

/// What `key` (see spelling_key()) does; 0 for all other words.
std::uint32_t focus_word(std::string_view key);

}  // namespace clusterlotse::matching
