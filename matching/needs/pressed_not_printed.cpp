#include "matching/needs/pressed_not_printed.hpp"

#include "matching/vocabulary/lexicon.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::matching {

void drop_pressing(const Lexicon& lexicon, Analysis& analysis) {
    const auto printing = lexicon.process_ids.find("additive_manufacturing");
    if (printing == lexicon.process_ids.end()) {
        return;
    }
    const std::string_view text = analysis.folded.text;
    std::erase_if(analysis.mentions, [&](const Mention& said) {
        const std::uint32_t begin = analysis.atoms[said.first].begin;
        const std::uint32_t end = analysis.atoms[said.last - 1].end;
        return said.kind == SenseKind::process && said.id == printing->second &&
               text.substr(begin, end - begin).find("drueck") != std::string_view::npos;
    });
}

}  // namespace clusterlotse::matching
