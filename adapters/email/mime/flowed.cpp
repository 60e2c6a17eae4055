#include "adapters/email/mime/flowed.hpp"

#include <algorithm>

namespace clusterlotse::email {

std::string unflow(std::string_view text, bool delete_space) {
    std::string out;
    bool flowing = false;
    std::size_t flowing_depth = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        std::string_view line = text.substr(start, end - start);
        start = end + 1;
        const std::size_t depth = std::min(line.find_first_not_of('>'), line.size());
        std::string_view content = line.substr(depth);
        if (content.starts_with(' ')) {
            content.remove_prefix(1);
        }
        const bool signature = content == "-- ";
        if (!flowing || depth != flowing_depth || signature) {
            if (flowing) {
                out += '\n';
            }
            out.append(depth, '>');
            out += depth > 0 ? " " : "";
        }
        flowing = content.ends_with(' ') && !signature;
        flowing_depth = depth;
        if (flowing && delete_space) {
            content.remove_suffix(1);
        }
        out += content;
        out += flowing ? "" : "\n";
    }
    return out;
}

}  // namespace clusterlotse::email
