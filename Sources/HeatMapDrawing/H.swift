import CFreeType
import CHarfBuzz
import CPNG
import CRoboto

package func probe() -> Int32 { cpng_version() }
