#include "adapters/email/mime/mime_part.hpp"

#include "adapters/email/mime/charset.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/raw_mail.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>
#include <mutex>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxHeaders = 2000;
constexpr std::size_t kMaxHeaderValue = 256 * 1024;

template <class T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref<T>>;

void start_gmime() {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

std::string readable(const char* text) {
    const std::string raw = text_of(text);
    return raw.find("=?") != std::string::npos ? decode_header_text(raw)
                                               : clean_line(decode_charset(raw, "").text);
}

std::string file_name(std::string name) {
    const std::size_t slash = name.find_last_of("/\\");
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

class PartConverter {
public:
    PartConverter(const MimeLimits& limits, std::vector<std::string>& problems)
        : limits_(limits), problems_(problems) {}

    MimePart parse(std::string_view raw, int depth) {
        start_gmime();
        const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.data(), raw.size()));
        const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message || g_mime_message_get_mime_part(message.get()) == nullptr) {
            note("the message has no headers that can be read");
            MimePart part;
            part.content = std::string(raw.substr(0, limits_.text_bytes));
            part.size = raw.size();
            return part;
        }
        return from_message(message.get(), depth);
    }

private:
    MimePart from_message(GMimeMessage* message, int depth) {
        ++messages_;
        MimePart part = from_object(g_mime_message_get_mime_part(message), depth);
        --messages_;
        MimePart outer;
        read_headers(GMIME_OBJECT(message), outer);
        // The content headers live on the part; the message's own come first, as in the file.
        outer.headers.insert(outer.headers.end(), part.headers.begin(), part.headers.end());
        part.headers = std::move(outer.headers);
        return part;
    }

    MimePart from_object(GMimeObject* object, int depth) {
        MimePart part;
        ++parts_;
        read_headers(object, part);
        read_type(object, part);
        if (GMIME_IS_MULTIPART(object)) {
            read_multipart(GMIME_MULTIPART(object), part, depth);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (inner != nullptr && may_descend(depth)) {
                part.children.push_back(from_message(inner, depth + 1));
            }
            part.size = size_of_message(inner);
        } else if (GMIME_IS_PART(object)) {
            read_leaf(GMIME_PART(object), part, depth);
        }
        return part;
    }

    void read_headers(GMimeObject* object, MimePart& part) {
        GMimeHeaderList* list = g_mime_object_get_header_list(object);
        const int count = list == nullptr ? 0 : g_mime_header_list_get_count(list);
        for (int i = 0; i < count && part.headers.size() < kMaxHeaders; ++i) {
            GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
            const std::string raw = text_of(g_mime_header_get_raw_value(header));
            part.headers.emplace_back(
                clean_line(text_of(g_mime_header_get_name(header))),
                unfold(std::string_view(raw).substr(0, kMaxHeaderValue))
            );
        }
    }

    void read_type(GMimeObject* object, MimePart& part) {
        GMimeContentType* type = g_mime_object_get_content_type(object);
        if (type != nullptr) {
            part.type =
                ascii_lower(clean_line(text_of(g_mime_content_type_get_media_type(type)))) + "/" +
                ascii_lower(clean_line(text_of(g_mime_content_type_get_media_subtype(type))));
            GMimeParamList* list = g_mime_content_type_get_parameters(type);
            for (int i = 0; i < g_mime_param_list_length(list) && i < 64; ++i) {
                GMimeParam* param = g_mime_param_list_get_parameter_at(list, i);
                part.parameters.emplace_back(
                    ascii_lower(clean_line(text_of(g_mime_param_get_name(param)))),
                    readable(g_mime_param_get_value(param))
                );
            }
        }
        const std::string declared = part.header("Content-Type");
        if (!declared.empty() && declared.find('/') == std::string::npos) {
            part.type = "text/plain";  // RFC 2045 section 5.2
        }
        part.disposition = ascii_lower(clean_line(text_of(g_mime_object_get_disposition(object))));
        const char* name = g_mime_object_get_content_disposition_parameter(object, "filename");
        part.name = file_name(readable(name));
        if (part.name.empty()) {
            part.name = file_name(part.parameter("name"));
        }
        part.content_id = clean_line(text_of(g_mime_object_get_content_id(object)));
    }

    void read_multipart(GMimeMultipart* multipart, MimePart& part, int depth) {
        const int count = g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count && may_descend(depth); ++i) {
            part.children.push_back(from_object(g_mime_multipart_get_part(multipart, i), depth + 1)
            );
        }
        if (count > 0) {
            // A bounce quotes its message in part; that one's end is nobody's loss.
            if (multipart->write_end_boundary == FALSE && messages_ <= 1) {
                note("the last part has no end: the message may have been cut off");
            }
            return;
        }
        const std::string body = text_of(g_mime_multipart_get_prologue(multipart)) +
                                 text_of(g_mime_multipart_get_epilogue(multipart));
        const std::string boundary = guessed_boundary(body);
        if (!boundary.empty() && may_descend(depth)) {
            note("the declared boundary does not occur, another was used");
            const std::string again =
                "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n" + body;
            part.children = parse(again, depth + 1).children;
        }
        if (part.children.empty() && !body.empty()) {
            note("a multipart without parts");
            MimePart text;
            text.content = body.substr(0, limits_.text_bytes);
            text.size = body.size();
            part.children.push_back(std::move(text));
        }
    }

    void read_leaf(GMimePart* leaf, MimePart& part, int depth) {
        GMimeDataWrapper* data = g_mime_part_get_content(leaf);
        if (data == nullptr) {
            return;
        }
        const bool wanted = part.type.starts_with("text/") || part.type.starts_with("message/") ||
                            part.type.starts_with("application/pkcs7") ||
                            part.type.starts_with("application/x-pkcs7") ||
                            part.type.find('/') == part.type.size() - 1 || part.is("plain/text");
        const bool text = part.type.starts_with("text/");
        const bool attached = !part.name.empty() || part.disposition == "attachment";
        const Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(data, stream.get());
        GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        if (bytes->len == 0 && wanted) {
            // Declared as encoded, but written plainly.
            g_mime_data_wrapper_set_encoding(data, GMIME_CONTENT_ENCODING_DEFAULT);
            g_mime_stream_reset(g_mime_data_wrapper_get_stream(data));
            g_mime_data_wrapper_write_to_stream(data, stream.get());
            bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        }
        part.size = bytes->len;
        if ((!wanted || (text && attached)) && bytes->len <= limits_.file_bytes) {
            part.file = std::make_shared<const std::string>(
                reinterpret_cast<const char*>(bytes->data), bytes->len
            );
        }
        if (!wanted) {
            return;
        }
        if (bytes->len > limits_.text_bytes) {
            note("a text part was cut at its limit");
        }
        if (bytes->len > 0) {
            part.content.assign(
                reinterpret_cast<const char*>(bytes->data),
                std::min<std::size_t>(bytes->len, limits_.text_bytes)
            );
        }
        // A message wrapped in base64 is against RFC 2046 section 5.2.1, yet common.
        const bool message = part.is("message/rfc822") || part.is("message/global");
        if (message && !part.content.empty() && may_descend(depth)) {
            part.children.push_back(parse(tidy_raw(part.content), depth + 1));
        }
    }

    static std::uint64_t size_of_message(GMimeMessage* message) {
        if (message == nullptr) {
            return 0;
        }
        const Owned<GMimeStream> stream(g_mime_stream_null_new());
        g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
        return static_cast<std::uint64_t>(GMIME_STREAM_NULL(stream.get())->written);
    }

    bool may_descend(int depth) {
        if (depth < limits_.depth && parts_ < limits_.parts) {
            return true;
        }
        note("more parts or deeper nesting than is read");
        return false;
    }

    void note(const std::string& problem) {
        if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) {
            problems_.push_back(problem);
        }
    }

    const MimeLimits& limits_;
    std::vector<std::string>& problems_;
    int parts_ = 0;
    int messages_ = 0;  ///< open around the part that is read
};

}  // namespace

std::string MimePart::header(std::string_view wanted) const {
    for (const auto& [key, value] : headers) {
        if (same_word(key, wanted)) {
            return value;
        }
    }
    return {};
}

std::vector<std::string> MimePart::all_headers(std::string_view wanted) const {
    std::vector<std::string> found;
    for (const auto& [key, value] : headers) {
        if (same_word(key, wanted)) {
            found.push_back(value);
        }
    }
    return found;
}

std::string MimePart::parameter(std::string_view wanted) const {
    for (const auto& [key, value] : parameters) {
        if (key == wanted) {
            return value;
        }
    }
    return {};
}

MimePart parse_mime(
    std::string_view raw, const MimeLimits& limits, std::vector<std::string>& problems
) {
    if (raw.size() > limits.raw_bytes) {
        problems.emplace_back("the message is larger than is read");
        raw = raw.substr(0, limits.raw_bytes);
    }
    return PartConverter(limits, problems).parse(tidy_raw(raw), 0);
}

}  // namespace clusterlotse::email
