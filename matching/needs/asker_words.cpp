#include "matching/needs/asker_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {

std::string words_of(const Analysis& analysis, const Mention& mention) {
    std::uint32_t last = mention.last - 1;
    const std::string& key = analysis.atoms[last].key;
    const bool preposition = key == "auf" || key == "nach" || key == "von" || key == "of" ||
                             key == "to" || key == "for" || key == "an" || key == "in";
    last -= last > mention.first && preposition ? 1 : 0;
    const std::uint32_t begin = analysis.folded.origin[analysis.atoms[mention.first].begin];
    const std::uint32_t end = analysis.folded.origin[analysis.atoms[last].end];
    return std::string(analysis.source.substr(begin, end - begin));
}

std::string words_behind(const Analysis& analysis, std::uint32_t at) {
    const auto thing = std::find_if(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& mention) { return mention.first <= at && at < mention.last; }
    );
    if (thing != analysis.mentions.end()) {
        return words_of(analysis, *thing);
    }
    if (at >= analysis.atoms.size()) {
        return "";
    }
    const Atom& atom = analysis.atoms[at];
    const std::uint32_t begin = analysis.folded.origin[atom.begin];
    return std::string(analysis.source.substr(begin, analysis.folded.origin[atom.end] - begin));
}

namespace {

/// "mit Zeugnis 3.1", "certs 3.1": the paper is named in front.
bool paper_before(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t kStandard = 4;  // "nach EN 10204"
    for (std::size_t back = 1; back <= kStandard && back <= at; ++back) {
        const std::string_view word = tokens.text(at - back);
        if (word.ends_with("zeugnis") || word.ends_with("zeugnisse") || word == "zeugnissen" ||
            one_of(word, {"wz", "apz", "cert", "certs", "certificate", "certificates"})) {
            return true;
        }
        if (!one_of(word, {"nach", "en", "din", "10204", "to", "gemaess", ":"})) {
            return false;
        }
    }
    return false;
}

}  // namespace

std::string bare_material_certificate(const Analysis& analysis, Tokens& tokens) {
    const bool material =
        std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [](const Mention& said) {
            return said.kind == SenseKind::grade || said.kind == SenseKind::group;
        });
    for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
        const bool listed = material && tokens.sign(at - 1, ',') && !tokens.glued(at);
        const bool closed = at + 3 >= tokens.size() || tokens.sign(at + 3, ',') ||
                            tokens.sign(at + 3, ')') || tokens.sign(at + 3, ';');
        // "mit Zeugnis 3.1. Passung h6" ends a sentence, "am 3.1.2027" goes on.
        const bool on = tokens.glued(at + 3) &&
                        (tokens.digits(at + 3) || (tokens.sign(at + 3, '.') &&
                                                   tokens.digits(at + 4) && tokens.glued(at + 4)));
        const bool named = !on && tokens.digits(at) && paper_before(tokens, at);
        if (!((listed && closed) || named) || tokens.text(at).size() != 1 || !tokens.digits(at) ||
            !tokens.sign(at + 1, '.') || !tokens.glued(at + 1) || !tokens.glued(at + 2)) {
            continue;
        }
        const std::string words = tokens.original(at, at + 3);
        if (words == "3.1" || words == "3.2" || words == "2.2") {
            tokens.claim(at, at + 3, Claim::name);
            return words;
        }
    }
    return "";
}

bool urgent(const Tokens& tokens) {
    static constexpr std::string_view kWords[] = {
        "schnellstmoeglich",
        "asap",
        "dringend",
        "dringende",
        "urgent",
        "urgently",
        "eilig",
        "eilt",
        "baldmoeglichst",
        "kurzfristig",
        "schnellstens"};
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::string_view word = tokens.text(at);
        if (std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords) ||
            (word == "schnell" && tokens.word(at + 1, "wie")) ||
            (word == "soon" && tokens.word(at + 1, "as"))) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
