#include <cstddef>
#include <cstdint>
#include <string_view>

#include "commands/words.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace clusterlotse::commands;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    parse_command(text);
    find_need_number(text);
    small_talk(text);
    says_yes(text);
    says_no(text);
    says_withdrawn(text);
    choice_number(text, 9);
    has_need_words(text);
    has_answer_words(text);
    first_line(text);
    return 0;
}
