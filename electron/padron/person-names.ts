/** Given names and surnames as people in Argentina have them, in no order that means anything. */
export const givenNames: readonly string[] = [
  'Ana', 'María', 'Lucía', 'Sofía', 'Martina', 'Valentina', 'Camila', 'Julieta', 'Florencia', 'Carolina', 'Silvia',
  'Graciela', 'Norma', 'Susana', 'Alicia', 'Mirta', 'Nélida', 'Elsa', 'Irma', 'Beatriz', 'Estela', 'Mónica', 'Patricia',
  'Claudia', 'Verónica', 'Natalia', 'Romina', 'Yamila', 'Rocío', 'Milagros', 'Begoña', 'Ángeles', 'Noemí', 'Inés',
  'Juan', 'José', 'Luis', 'Carlos', 'Jorge', 'Miguel', 'Héctor', 'Raúl', 'Oscar', 'Rubén', 'Ramón', 'Roberto', 'Ángel',
  'Daniel', 'Eduardo', 'Ricardo', 'Sergio', 'Marcelo', 'Gustavo', 'Fabián', 'Diego', 'Sebastián', 'Matías', 'Nicolás',
  'Martín', 'Facundo', 'Agustín', 'Joaquín', 'Tomás', 'Benjamín', 'Thiago', 'Íñigo', 'Germán', 'Adrián', 'Andrés',
  'Alexis', 'Ariel', 'Cruz', 'Trinidad', 'Nahuel', 'Ailén', 'Lihuén', 'Sol',
]

export const familyNames: readonly string[] = [
  'Gómez', 'Pérez', 'González', 'Rodríguez', 'Fernández', 'López', 'Martínez', 'Sánchez', 'Romero', 'Díaz', 'Sosa',
  'Torres', 'Álvarez', 'Ruiz', 'Ramírez', 'Flores', 'Benítez', 'Acosta', 'Medina', 'Herrera', 'Aguirre', 'Pereyra',
  'Gutiérrez', 'Giménez', 'Molina', 'Silva', 'Castro', 'Rojas', 'Ortiz', 'Núñez', 'Luna', 'Juárez', 'Cabrera', 'Ríos',
  'Ferreyra', 'Godoy', 'Morales', 'Domínguez', 'Moreno', 'Peralta', 'Vega', 'Carrizo', 'Quiroga', 'Castillo', 'Ledesma',
  'Muñoz', 'Ojeda', 'Ponce', 'Vera', 'Vázquez', 'Villalba', 'Cardozo', 'Navarro', 'Ramos', 'Arias', 'Coronel', 'Córdoba',
  'Figueroa', 'Correa', 'Cáceres', 'Vargas', 'Maldonado', 'Mansilla', 'Farías', 'Rivero', 'Paz', 'Miranda', 'Roldán',
  'Méndez', 'Lucero', 'Cruz', 'Hernández', 'Agüero', 'Páez', 'Blanco', 'Mendoza', 'Barrios', 'Escobar', 'Ávila', 'Soria',
  'Leiva', 'Acuña', 'Martin', 'Maidana', 'Moyano', 'Campos', 'Olivera', 'Duarte', 'Soto', 'Franco', 'Bravo', 'Valdez',
  'Toledo', 'Andrade', 'Montenegro', 'Leguizamón', 'Chávez', 'Arce', 'Bianchi', 'Ricci', 'Ferrari', 'Esposito',
  "D'Angelo", 'Müller', 'Schmidt', 'Kowalski', 'Ibáñez', 'Peña', 'Yáñez', 'Zárate', 'Etchegoyen', 'Goñi',
]
