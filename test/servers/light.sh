# A server that costs nearly nothing, for tests that start many: it knows `initialize` and no other request.
while IFS= read -r line; do
  case $line in
    *'"method":"initialize"'*)
      id=${line#*'"id":'}
      id=${id%%,*}
      printf '{"jsonrpc":"2.0","id":%s,"result":{"protocolVersion":"2025-11-25","serverInfo":{"name":"light","version":"1"},"capabilities":{"tools":{}}}}\n' "$id"
      ;;
  esac
done
