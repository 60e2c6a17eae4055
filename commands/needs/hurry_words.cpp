#include "commands/needs/hurry_words.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

/// What lies behind is not searched.
constexpr std::size_t kLongest = 4000;

}  // namespace

bool says_hurry(std::string_view text) {
    // "Die Maschine steht in Halle 3" says where, not that.
    static const RE2 stands(
        "\\b(?:maschinen?|anlagen?|presse|linie|produktion|fertigung|band|pumpe|werk|betrieb)"
        "(?: \\w+){0,2}? stehe?n?t?(?: (?:seit|still|bei uns|gerade|komplett|momentan|schon|wieder|"
        "jetzt|heute|und|dringend|bis|weil|sonst|deshalb|daher|darum)\\b| *$| *[.!,;:])"
    );
    static const RE2 words(
        "\\b(?:maschinenstillstand|anlagenstillstand|produktionsstillstand|bandstillstand|"
        "steht still|stehen still|produktionsausfall|maschinenausfall|notfall|eilauftrag|"
        "eilt(?: sehr)?|sehr dringend|dringend ben(?:ö|oe)tigt|brandeilig|so schnell wie "
        "m(?:ö|oe)glich|"
        "schnellstm(?:ö|oe)glich|line down|machine (?:is "
        ")?down|standstill|breakdown|emergency|asap|"
        "as soon as possible|urgently|very urgent)\\b"
    );
    static const RE2 denied(
        "\\b(?:nicht|kein(?:e[nr]?)?|ohne|vermeiden|not|no) (?:so |sehr |wirklich |unbedingt |that "
        "|very )?(?:eilt|eilig|eile|dringend|notfall|eilauftrag|urgent|urgently|emergency|"
        "maschinenstillstand|stillstand)\\b|\\beilt (?:aber )?(?:nicht|nix|mir nicht)\\b"
    );
    const std::string folded_text = folded(text.substr(0, kLongest));
    return (RE2::PartialMatch(folded_text, stands) || RE2::PartialMatch(folded_text, words)) &&
           !RE2::PartialMatch(folded_text, denied);
}

}  // namespace clusterlotse::commands
